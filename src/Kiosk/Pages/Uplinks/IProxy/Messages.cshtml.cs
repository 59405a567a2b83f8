using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>What the phone has received: read when somebody asks, noted, and kept nowhere.</summary>
public sealed class MessagesModel(UplinkList uplinks, IProxySms sms, IProxyChanges changes) : IProxyPage(uplinks)
{
    /// <summary>Null until they are asked for.</summary>
    public IReadOnlyList<IProxyMessage>? Messages { get; private set; }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var read = await changes.ReadAsync(
            new IProxyChange(Uplink.Name, "messages-read", Key), () => sms.HistoryAsync(VendorAccount, ConnectionId, cancellationToken));
        (Messages, Trouble) = (read.Value, read.Trouble);
    }
}
