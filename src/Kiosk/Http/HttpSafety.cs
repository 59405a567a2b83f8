using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kiosk.Http;

static class HttpSafety
{
    public static IServiceCollection AddHttpSafety(this IServiceCollection services)
    {
        services.AddLocalization();
        return services
            .AddSingleton<Problems>()
            .AddSingleton<OwnHosts>()
            .AddSingleton<AllowedHosts>()
            .AddSingleton<RequestCounts>()
            .Configure<KestrelServerOptions>(Limit);
    }

    /// <summary>After UseRouting, so that an endpoint's own body limit is known, and before everything that looks at who calls.</summary>
    public static IApplicationBuilder UseHttpSafety(this IApplicationBuilder app)
    {
        app.Use(app.ApplicationServices.GetRequiredService<RequestCounts>().CountAsync);
        app.Use(SecurityHeaders.AddAsync);
        app.UseMiddleware<HostFilter>();
        app.UseMiddleware<BodyLimit>();
        return app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            api => api.UseMiddleware<ApiProblems>());
    }

    static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimit.Default;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
