using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kiosk.Outbound;

/// <summary>The HTTP clients for everything the kiosk asks of others: no redirects, cookies, proxies or logs of addresses.</summary>
public static class OutboundClients
{
    /// <summary>Keeps connections.</summary>
    public const string Reads = "outbound-reads";

    /// <summary>
    /// A new connection each time: a kept one may be closed at the moment it is used again, and then nobody knows
    /// whether the write arrived.
    /// </summary>
    public const string Writes = "outbound-writes";

    /// <summary>The same across the Internet, where finding the way takes longer than in the house.</summary>
    public const string FarReads = "outbound-far-reads";

    public const string FarWrites = "outbound-far-writes";

    static readonly TimeSpan Near = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Far = TimeSpan.FromSeconds(9);

    static readonly string UserAgent = $"kiosk/{typeof(OutboundClients).Assembly.GetName().Version!.ToString(3)}";

    public static IServiceCollection AddOutboundClients(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddOutboundClient(Reads, connectionLifetime: TimeSpan.FromMinutes(2))
            .AddOutboundClient(Writes, connectionLifetime: TimeSpan.Zero)
            .AddOutboundClient(FarReads, connectionLifetime: TimeSpan.FromMinutes(2), patience: Far)
            .AddOutboundClient(FarWrites, connectionLifetime: TimeSpan.Zero, patience: Far);
    }

    /// <param name="connect">In place of connecting to whatever the name leads to.</param>
    /// <param name="patience">Until there is a connection: finding the address, reaching it and agreeing on a cipher.</param>
    internal static IServiceCollection AddOutboundClient(
        this IServiceCollection services, string name, TimeSpan connectionLifetime,
        Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null, TimeSpan? patience = null) => services
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
            ConnectTimeout = patience ?? Near,
            PooledConnectionLifetime = connectionLifetime,
            ConnectCallback = connect,
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // They would write the key of a GET query.
        .RemoveAllLoggers()
        .Services;
}
