using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>What staff should know before it hurts, from memory.</summary>
public sealed class AlertBoard(UplinkBoard board, TimeProvider time)
{
    /// <summary>The soonest first, one an uplink.</summary>
    public IReadOnlyList<ExpiryNotice> Expiring(int withinDays = 14)
    {
        var now = time.GetUtcNow();
        return
        [
            .. from entry in board.Current.Entries
               let expires = entry.Latest?.ExpiresAt
               where expires is not null && expires <= now.AddDays(withinDays)
               orderby expires
               select new ExpiryNotice(entry.Uplink.Name, expires.Value, (int)Math.Floor((expires.Value - now).TotalDays)),
        ];
    }
}
