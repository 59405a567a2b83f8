using System.Globalization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

/// <summary>The history page's file: whole days of the venue, both included.</summary>
static class HistoryEndpoint
{
    public static void MapUplinkHistory(this IEndpointRouteBuilder app) =>
        app.MapGet("/internet/{name}/history.csv", Answer).ExcludeFromDescription();

    static IResult Answer(
        string name, string? from, string? to, UplinkBoard board, HistoryCsv csv, TimeProvider time, IOptionsMonitor<VenueOptions> venue,
        CancellationToken cancellationToken)
    {
        var zone = venue.CurrentValue.Zone;
        if (board.At(name) is not { } entry || Day(from) is not { } first || Day(to) is not { } last || last < first)
            return Results.NotFound();
        var range = HistoryRange.Of(Start(first, zone), Start(last.AddDays(1), zone), time.GetUtcNow());
        if (range.To - range.From > HistoryRange.Longest)
            return Results.NotFound();
        return Results.Stream(
            output => csv.WriteAsync(output, entry.Uplink.Name, range, zone, cancellationToken),
            HistoryCsv.ContentType, string.Create(CultureInfo.InvariantCulture, $"{entry.Uplink.Name} {first:yyyy-MM-dd} {last:yyyy-MM-dd}.csv"));
    }

    static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) => HistoryPeriod.Of(HistorySpan.Day, day, zone, DayOfWeek.Monday).From;

    static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1970 and < 9000 ? day : null;
}
