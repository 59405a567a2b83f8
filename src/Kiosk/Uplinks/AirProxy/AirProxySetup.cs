namespace Kiosk.Uplinks.AirProxy;

static class AirProxySetup
{
    public static IServiceCollection AddAirProxy(this IServiceCollection services) => services
        .AddSingleton<AirProxyRests>()
        .AddSingleton<AirProxyClient>()
        .AddSingleton<AddressChanges>()
        .AddSingleton<RentalBook>()
        .AddSingleton<TrafficBook>()
        .AddSingleton<ProxyLook>()
        .AddSingleton<IUplink, AirProxyUplink>();
}
