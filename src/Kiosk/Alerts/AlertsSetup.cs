using Kiosk.Outbound;
using Kiosk.Uplinks;

namespace Kiosk.Alerts;

static class AlertsSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddOutboundClient(WebhookPost.Client, TimeSpan.Zero, WebhookConnect.ConnectAsync)
        .AddSingleton<AlertStore>()
        .AddSingleton<DeliveryStore>()
        .AddSingleton<WebhookStore>()
        .AddSingleton<AlertSignal>()
        .AddSingleton<AlertRoutes>()
        .AddSingleton<AskedFor>()
        .AddSingleton<QuietHours>()
        .AddSingleton<AlertRaiser>()
        .AddSingleton<UplinkRenaming>()
        .AddSingleton<AlertSentences>()
        .AddSingleton<AlertBoard>()
        .AddSingleton<IUplinkWatcher, UplinkAlerts>()
        .AddSingleton<WebhookPost>()
        .AddSingleton<WebhookBody>()
        .AddSingleton<WebhookDesk>()
        .AddSingleton<IDeliveryWay, WebhookWay>()
        .AddSingleton<IDeliveryWay, AirVpnWay>()
        .AddHostedService<RouterAlerts>()
        .AddHostedService<WebhookSender>();
}
