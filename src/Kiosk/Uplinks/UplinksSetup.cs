using Kiosk.Outbound;
using Kiosk.Uplinks.AirProxy;
using Kiosk.Uplinks.AirVpn;
using Kiosk.Uplinks.AzireVpn;
using Kiosk.Uplinks.History;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Uplinks;

static class UplinksSetup
{
    public static IServiceCollection AddUplinks(this IServiceCollection services) => services
        .AddOutboundClients()
        .AddSingleton<UplinkList>()
        .AddSingleton<VendorManners>()
        .AddSingleton<VendorExchange>()
        .AddAirVpn()
        .AddIProxy()
        .AddAirProxy()
        .AddAzireVpn()
        .AddSingleton<UplinkBoard>()
        .AddSingleton<Internet>()
        .AddUplinkHistory()
        .AddSingleton<UplinkRecord>()
        .AddSingleton<UplinkActions>()
        .AddSingleton<UplinkPoller>()
        .AddHostedService(provider => provider.GetRequiredService<UplinkPoller>());
}
