using System.Globalization;
using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages.Words;

/// <summary>Instants as people at the venue read them: in its time zone, by the page's culture.</summary>
public sealed class VenueTime(IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    static readonly string[] FieldFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public DateTimeOffset Now => Local(time.GetUtcNow());

    /// <summary>IANA name, for the clock the browser keeps running.</summary>
    public string Zone => venue.CurrentValue.Zone.Id;

    public static bool IsTwelveHours => CultureInfo.CurrentCulture.DateTimeFormat.ShortTimePattern.Contains('h', StringComparison.Ordinal);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, venue.CurrentValue.Zone);

    public string Clock(DateTimeOffset at) => Local(at).ToString("t", CultureInfo.CurrentCulture);

    /// <summary>As short as it stays clear: the time today, with the day this year, else with the year.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = Local(at);
        if (local.Date == Now.Date)
            return Clock(at);
        return local.Year == Now.Year ? $"{Day(local)}, {Clock(at)}" : $"{local.ToString("d", CultureInfo.CurrentCulture)}, {Clock(at)}";
    }

    public TimeSpan Since(DateTimeOffset at) => Now - at is { Ticks: > 0 } age ? age : TimeSpan.Zero;

    /// <summary>What a <c>datetime-local</c> field holds, in the venue's zone; null when there is no such time, or one no instant in every zone.</summary>
    public DateTimeOffset? Parse(string? text)
    {
        var zone = venue.CurrentValue.Zone;
        return DateTime.TryParseExact(text, FieldFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is > 1 and < 9999 && !zone.IsInvalidTime(local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;
    }

    /// <summary>What <see cref="Parse"/> reads: for the value of a <c>datetime-local</c> field.</summary>
    public string Field(DateTimeOffset at) => Local(at).ToString(FieldFormats[0], CultureInfo.InvariantCulture);

    static string Day(DateTimeOffset local)
    {
        var dayAndMonth = CultureInfo.CurrentCulture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        return local.ToString($"ddd {dayAndMonth}", CultureInfo.CurrentCulture);
    }
}
