using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Commands to the phone. The vendor only says that one has been sent; the phone obeys when it hears it.</summary>
public sealed class IProxyCommands(IProxyApi api)
{
    /// <exception cref="ArgumentException">Toggling the proxies needs to know which way.</exception>
    public async Task PushAsync(UplinkAccount account, string connection, IProxyAction action, CancellationToken cancellationToken)
    {
        if (action is IProxyAction.ToggleProxy)
            throw new ArgumentException("On or off?", nameof(action));
        await SendAsync(account, connection, action, [], cancellationToken);
    }

    /// <summary>All proxies of the connection, on or off.</summary>
    public Task ToggleProxyAsync(UplinkAccount account, string connection, bool enabled, CancellationToken cancellationToken) =>
        SendAsync(account, connection, IProxyAction.ToggleProxy, new JsonObject { ["enabled"] = enabled }, cancellationToken);

    Task<JsonElement> SendAsync(UplinkAccount account, string connection, IProxyAction action, JsonObject parameters, CancellationToken cancellationToken)
    {
        var word = action.ToWire();
        var body = new JsonObject { ["action"] = word, [$"{word}_params"] = parameters };
        // Written in the singular on the vendor's page, unlike the others.
        return api.SendAsync(
            IProxyRequest.Post(account, "connection/{}/command-push", connection).With(body, IProxyJson.Default.JsonObject), cancellationToken);
    }
}
