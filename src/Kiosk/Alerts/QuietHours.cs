using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Alerts;

/// <summary>The hours in which no message is sent.</summary>
public sealed class QuietHours(IOptionsMonitor<AlertOptions> alerts, IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    /// <summary>When they end; null when it is none of them now.</summary>
    public DateTimeOffset? Until =>
        AlertOptions.TimeOf(alerts.CurrentValue.QuietFrom) is { } from && AlertOptions.TimeOf(alerts.CurrentValue.QuietUntil) is { } until
            ? EndOf(from, until, venue.CurrentValue.Zone, time.GetUtcNow())
            : null;

    public static DateTimeOffset? EndOf(TimeOnly from, TimeOnly until, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (from == until)
            return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        foreach (var day in new[] { today.AddDays(-1), today })
        {
            var begin = Instant(day.ToDateTime(from), zone, first: true);
            var end = Instant((until > from ? day : day.AddDays(1)).ToDateTime(until), zone, first: false);
            if (begin <= now && now < end)
                return end;
        }

        return null;
    }

    /// <summary>Of a time the clock shows twice, the first or the last; one that it skips is as long after the skip.</summary>
    static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone, bool first)
    {
        if (!zone.IsAmbiguousTime(local))
            return new DateTimeOffset(DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc));
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, first ? offsets.Max() : offsets.Min());
    }
}
