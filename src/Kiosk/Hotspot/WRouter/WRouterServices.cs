using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kiosk.Hotspot.WRouter;

public static class WRouterServices
{
    static readonly string UserAgent = $"kiosk/{typeof(WRouterServices).Assembly.GetName().Version!.ToString(3)}";

    public static IServiceCollection AddWRouter(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        AddHttpClient(services, WRouterClient.Reads, connectionLifetime: TimeSpan.FromMinutes(2));
        // A kept connection may be closed at the moment it is used again, and then nobody knows whether the write arrived.
        AddHttpClient(services, WRouterClient.Writes, connectionLifetime: TimeSpan.Zero);
        services.AddSingleton<WRouterClient>();
        services.AddSingleton<WRouterProbe>();
        services.AddSingleton<IHotspotRouter, WRouterGateway>();
        return services;
    }

    static void AddHttpClient(IServiceCollection services, string name, TimeSpan connectionLifetime) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.Add("User-Agent", UserAgent);
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = connectionLifetime,
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // They would write the key of a GET query.
        .RemoveAllLoggers();
}
