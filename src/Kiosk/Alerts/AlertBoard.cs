using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Options;

namespace Kiosk.Alerts;

/// <summary>What staff should know before it hurts, from memory.</summary>
public sealed class AlertBoard(UplinkBoard board, IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    /// <summary>The soonest first, one an uplink.</summary>
    public IReadOnlyList<ExpiryNotice> Expiring(int withinDays = 14)
    {
        var (now, zone) = (time.GetUtcNow(), venue.CurrentValue.Zone);
        return
        [
            .. from entry in board.Current.Entries
               let expires = entry.Latest?.ExpiresAt
               where expires is not null && expires <= now.AddDays(withinDays)
               orderby expires
               select new ExpiryNotice(entry.Uplink.Name, entry.Uplink.Kind, expires.Value, (Day(expires.Value, zone) - Day(now, zone)).Days),
        ];
    }

    static DateTime Day(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).Date;
}
