using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Options;

namespace Kiosk.Alerts;

/// <summary>Where messages go, by the settings as they are now.</summary>
public sealed class AlertRoutes(IOptionsMonitor<List<WebhookOptions>> webhooks, IOptionsMonitor<AlertOptions> options, UplinkList uplinks)
{
    public IReadOnlyList<AlertRoute> All =>
    [
        .. webhooks.CurrentValue.Select(webhook => new AlertRoute(AlertRoute.Webhook, webhook.Name)),
        .. Messenger is { } uplink ? new[] { new AlertRoute(AlertRoute.AirVpn, uplink.Name) } : [],
    ];

    /// <summary>The AirVPN uplink that sends its owner messages; none when not set.</summary>
    public UplinkOptions? Messenger =>
        options.CurrentValue.AirVpnMessage is { Length: > 0 } name && uplinks.Find(name.Trim()) is { Kind: UplinkKind.AirVpn } uplink ? uplink : null;

    public WebhookOptions? Webhook(string name) =>
        webhooks.CurrentValue.FirstOrDefault(webhook => string.Equals(webhook.Name, name, StringComparison.OrdinalIgnoreCase));
}
