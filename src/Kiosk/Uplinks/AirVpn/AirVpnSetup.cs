namespace Kiosk.Uplinks.AirVpn;

static class AirVpnSetup
{
    public static IServiceCollection AddAirVpn(this IServiceCollection services) => services
        .AddSingleton<AirVpnClient>()
        .AddSingleton<AirVpnStatusPage>()
        .AddSingleton<IUplink, AirVpnUplink>();
}
