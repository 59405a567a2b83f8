namespace Kiosk.Uplinks.AzireVpn;

static class AzireVpnSetup
{
    public static IServiceCollection AddAzireVpn(this IServiceCollection services) => services
        .AddSingleton<AzireVpnClient>()
        .AddSingleton<AzireVpnTokenMaker>()
        .AddSingleton<AzireVpnTokens>()
        .AddSingleton<IUplink, AzireVpnUplink>();
}
