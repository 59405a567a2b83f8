using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>The phone's last hundred SMS.</summary>
public sealed class IProxySms(IProxyApi api)
{
    public async Task<IReadOnlyList<IProxyMessage>> HistoryAsync(UplinkAccount account, string connection, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(IProxyRequest.Get(account, "connections/{}/sms-history", connection), cancellationToken);
        return [.. answer.Rows("sms_messages").Select(row => new IProxyMessage(row.Text("id"), row.Text("message") ?? "")
        {
            From = row.Text("from"),
            Contact = row.Text("from_contact"),
            At = row.Moment("created_at"),
        })];
    }
}
