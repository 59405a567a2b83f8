using Kiosk.Outbound;

namespace Kiosk.Hotspot.WRouter;

public static class WRouterServices
{
    public static IServiceCollection AddWRouter(this IServiceCollection services)
    {
        services.AddOptions();
        services.AddOutboundClients();
        services.AddSingleton<WRouterClient>();
        services.AddSingleton<WRouterProbe>();
        services.AddSingleton<IHotspotRouter, WRouterGateway>();
        return services;
    }
}
