using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What lets a phone or a program in to one connection.</summary>
public sealed class IProxyPairing(IProxyApi api)
{
    public async Task<IProxyPin> NewPinAsync(UplinkAccount account, string connection, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(IProxyRequest.Post(account, "connections/{}/pin-code", connection), cancellationToken);
        return new IProxyPin(answer.Needed("pincode"), answer.Moment("expires_at"));
    }

    /// <summary>A key for this connection alone; shown once.</summary>
    public async Task<string> NewKeyAsync(UplinkAccount account, string connection, CancellationToken cancellationToken) =>
        (await api.SendAsync(IProxyRequest.Post(account, "connections/{}/api-key", connection), cancellationToken)).Needed("api_key");
}
