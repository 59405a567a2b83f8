namespace Kiosk.Uplinks.IProxy;

static class IProxySetup
{
    public static IServiceCollection AddIProxy(this IServiceCollection services) => services
        .AddSingleton<IProxySpellings>()
        .AddSingleton<IProxyApi>()
        .AddSingleton<IProxyAccount>()
        .AddSingleton<IProxyConnections>()
        .AddSingleton<IProxyStatuses>()
        .AddSingleton<IProxyCommands>()
        .AddSingleton<IProxyStatistics>()
        .AddSingleton<IProxyAccesses>()
        .AddSingleton<IProxyVpnAccesses>()
        .AddSingleton<IProxyLinks>()
        .AddSingleton<IProxyPlans>()
        .AddSingleton<IProxyTeam>()
        .AddSingleton<IProxySms>()
        .AddSingleton<IProxyPairing>()
        .AddSingleton<IProxyNotes>()
        .AddSingleton<IProxyJudge>()
        .AddSingleton<IProxyAddressWatch>()
        .AddSingleton<IProxyOrders>()
        .AddSingleton<IUplink, IProxyUplink>();
}
