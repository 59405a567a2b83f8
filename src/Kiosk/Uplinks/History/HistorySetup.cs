namespace Kiosk.Uplinks.History;

static class HistorySetup
{
    /// <summary>Before the poller, so that it stops after it.</summary>
    public static IServiceCollection AddUplinkHistory(this IServiceCollection services) => services
        .AddSingleton<SampleStore>()
        .AddSingleton<SampleReaderStore>()
        .AddSingleton<OutageStore>()
        .AddSingleton<RetentionStore>()
        .AddSingleton<UplinkHistoryStore>()
        .AddSingleton<UplinkHistory>()
        .AddSingleton<IUplinkWatcher>(provider => provider.GetRequiredService<UplinkHistory>())
        .AddHostedService(provider => provider.GetRequiredService<UplinkHistory>());
}
