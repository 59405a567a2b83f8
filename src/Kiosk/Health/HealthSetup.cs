using Kiosk.Http;

namespace Kiosk.Health;

static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<ProbeStore>()
        .AddSingleton<DatabaseProbe>()
        .AddSingleton<IReadinessCheck, DatabaseCheck>()
        .AddSingleton<IReadinessCheck, RouterCheck>()
        .AddSingleton<MetricsStore>()
        .AddSingleton<UplinkMetrics>()
        .AddSingleton<Metrics>()
        .AddHostedService(provider => new QuietMinutes(
            provider.GetRequiredService<RequestCounts>(), provider.GetRequiredService<TimeProvider>(), QuietMinutes.CollectGarbage))
        .AddSystemdNotifier();
}
