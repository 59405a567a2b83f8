using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>One call for all connections of an account.</summary>
public sealed class IProxyStatuses(IProxyApi api)
{
    public async Task<IReadOnlyList<IProxyStatus>> ListAsync(UplinkAccount account, bool byPerson, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(IProxyRequest.Get(account, "connections-status") with { ByPerson = byPerson }, cancellationToken);
        return [.. from row in answer.Rows("connections")
                   where row.Text("connection_id") is not null
                   select new IProxyStatus(row.Needed("connection_id"), row.Text("online_status") ?? "", row.Moment("last_online_status_update"))];
    }
}
