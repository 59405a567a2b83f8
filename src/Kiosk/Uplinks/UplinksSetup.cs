using Kiosk.Outbound;
using Kiosk.Uplinks.History;

namespace Kiosk.Uplinks;

static class UplinksSetup
{
    public static IServiceCollection AddUplinks(this IServiceCollection services) => services
        .AddOutboundClients()
        .AddSingleton<UplinkList>()
        .AddSingleton<VendorManners>()
        .AddSingleton<VendorExchange>()
        .AddSingleton<UplinkBoard>()
        .AddSingleton<Internet>()
        .AddUplinkHistory()
        .AddSingleton<UplinkRecord>()
        .AddSingleton<UplinkActions>()
        .AddSingleton<UplinkPoller>()
        .AddHostedService(provider => provider.GetRequiredService<UplinkPoller>());
}
