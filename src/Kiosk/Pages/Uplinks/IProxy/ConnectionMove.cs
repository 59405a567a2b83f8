using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>Moves a plan to a new connection, and the uplinks that followed the old one along with it.</summary>
public sealed class ConnectionMove(UplinkSettings settings, IProxyConnections connections)
{
    /// <returns>The new connection's id, and whether all uplinks follow it.</returns>
    public async Task<(string Id, bool IsFollowed)> MoveAsync(UplinkAccount account, IProxyRecreation recreation, CancellationToken cancellationToken)
    {
        var made = await connections.RecreateAsync(account, recreation, cancellationToken);
        var followers = settings.All.Where(placed => UplinkAccount.TryOf(placed.Uplink) == account && placed.Uplink.Target == recreation.ConnectionId).ToList();
        foreach (var follower in followers)
            settings.Save(follower.Place, new Dictionary<string, string?>(StringComparer.Ordinal) { [nameof(UplinkOptions.Target)] = made }, Actor.Desk);
        return (made, !followers.Exists(follower => settings.IsFixed(follower.Place, nameof(UplinkOptions.Target))));
    }
}
