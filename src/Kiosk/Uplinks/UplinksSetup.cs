using Kiosk.Outbound;
using Kiosk.Uplinks.AirProxy;
using Kiosk.Uplinks.AirVpn;
using Kiosk.Uplinks.AzireVpn;

namespace Kiosk.Uplinks;

static class UplinksSetup
{
    public static IServiceCollection AddUplinks(this IServiceCollection services) => services
        .AddOutboundClients()
        .AddSingleton<UplinkList>()
        .AddSingleton<VendorManners>()
        .AddSingleton<VendorExchange>()
        .AddAirProxy()
        .AddSingleton<UplinkBoard>()
        .AddSingleton<Internet>()
        .AddSingleton<UplinkRecord>()
        .AddSingleton<UplinkActions>()
        .AddAirVpn()
        .AddAzireVpn()
        .AddSingleton<UplinkPoller>()
        .AddHostedService(provider => provider.GetRequiredService<UplinkPoller>());
}
