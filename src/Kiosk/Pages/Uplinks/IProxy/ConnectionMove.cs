using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.Data.Sqlite;

namespace Kiosk.Pages;

/// <summary>Moves a plan to a new connection, and the uplinks that followed the old one along with it.</summary>
public sealed class ConnectionMove(UplinkSettings settings, IProxyConnections connections)
{
    /// <returns>The new connection's id, and what is said of it: a key of Screen.resx.</returns>
    public async Task<(string Id, string Sentence)> MoveAsync(UplinkAccount account, IProxyRecreation recreation, CancellationToken cancellationToken)
    {
        var made = await connections.RecreateAsync(account, recreation, cancellationToken);
        var followers = settings.All.Where(placed => UplinkAccount.TryOf(placed.Uplink) == account && placed.Uplink.Target == recreation.ConnectionId).ToList();
        var saved = followers.Count(follower => IsSaved(follower, made));
        if (followers.Exists(follower => settings.IsFixed(follower.Place, nameof(UplinkOptions.Target))))
            return (made, "Connection.RecreatedFixed");
        return (made, saved == followers.Count ? "Connection.Recreated" : "Connection.RecreatedUnsaved");
    }

    /// <summary>The connection is made: what fails from here on must not hide its id.</summary>
    bool IsSaved(PlacedUplink follower, string target)
    {
        try
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal) { [nameof(UplinkOptions.Target)] = target };
            return settings.Save(follower.Place, values, Actor.Desk).Count == 0;
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            return false;
        }
    }
}
