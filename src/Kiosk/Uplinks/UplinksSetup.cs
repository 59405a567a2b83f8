using Kiosk.Outbound;
using Kiosk.Uplinks.IProxy;

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
        .AddSingleton<UplinkRecord>()
        .AddSingleton<UplinkActions>()
        .AddSingleton<UplinkPoller>()
        .AddIProxy()
        .AddHostedService(provider => provider.GetRequiredService<UplinkPoller>());
}
