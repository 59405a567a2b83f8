using System.Globalization;
using Kiosk.Http;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Tokens;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Kiosk.Pages.Api;

static class UplinkHistoryApi
{
    const int LongestInDays = 397;

    static readonly Dictionary<string, bool> Formats = new(StringComparer.Ordinal) { ["json"] = false, ["csv"] = true };

    static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    /// <summary>Longer ones are answered by hours.</summary>
    static readonly TimeSpan MostSamples = TimeSpan.FromHours(48);

    static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/uplinks/{name}/history", Show)
        .Named("getUplinkHistory", "Uplinks", "What became of an uplink: outages, availability, traffic, and the looks or the hours")
        .WithDescription("Looks up to 48 hours within the last 30 days, else hours, those that begin in it; resolution says which. As CSV looks up to 30 days.")
        .RequireScope(TokenScope.UplinksRead)
        .Produces<UplinkHistoryView>(StatusCodes.Status200OK, "application/json", "text/csv")
        .Fails(400, 404)
        .DescribeParameter("from", "RFC 3339; a day before the end when left out.", Moment())
        .DescribeParameter("to", "RFC 3339; now when left out, and never later. At most 13 months after the start.", Moment())
        .DescribeParameter("format", "csv: the looks or hours as a table with a header row, in UTF-8.", Schemas.OneOf(Formats.Keys, "json"));

    static IResult Show(
        string name, string? from, string? to, string? format, UplinkBoard board, UplinkHistoryStore history, SampleReaderStore samples, HistoryCsv csv,
        UplinkHistoryWords words, TimeProvider time, IOptionsMonitor<VenueOptions> venue, CancellationToken cancellationToken)
    {
        var uplink = (board.At(name) ?? throw ProblemException.NotFound("Api.NoSuchUplink", name)).Uplink.Name;
        var zone = venue.CurrentValue.Zone;
        var range = RangeOf(from, to, time.GetUtcNow());
        if (Inputs.OneOf("format", format, Formats) is true)
            return Results.Stream(output => csv.WriteAsync(output, uplink, range, zone, cancellationToken), HistoryCsv.ContentType, "history.csv");

        var outages = history.Outages(uplink, range.From, range.To).Select(outage => UplinkOutageView.From(outage, words, range.To)).ToList();
        return Results.Ok(range.HasSamples && range.To - range.From <= MostSamples
            ? UplinkHistoryView.Of(uplink, range, [.. samples.Pages(uplink, range.From, range.To).SelectMany(page => page)], outages, zone)
            : UplinkHistoryView.Of(uplink, range, history.Hours(uplink, range.From, range.To), outages, zone));
    }

    static HistoryRange RangeOf(string? from, string? to, DateTimeOffset now)
    {
        var end = MomentOf("to", to) is { } until && until < now ? until : now;
        var start = MomentOf("from", from) ?? end - Usual;
        if (start > end)
            throw ProblemException.Invalid("from", "Api.FromAfterTo");
        return end - start > TimeSpan.FromDays(LongestInDays)
            ? throw ProblemException.Invalid("from", "Api.TooLongAgo", LongestInDays)
            : HistoryRange.Of(start, end, now);
    }

    /// <summary>With an offset, else nobody can know which zone was meant. A plus sign that was not escaped arrives as a space.</summary>
    static DateTimeOffset? MomentOf(string field, string? text)
    {
        if (text is null)
            return null;
        return DateTimeOffset.TryParseExact(text.Replace(' ', '+'), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment.UtcDateTime.Year is >= 1970 and < 9000
            ? moment.ToUniversalTime()
            : throw ProblemException.Invalid(field, "Api.WrongValue", field);
    }

    static OpenApiSchema Moment() => new() { Type = JsonSchemaType.String, Format = "date-time" };
}
