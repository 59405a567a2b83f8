namespace Kiosk.Health;

static class SystemdSetup
{
    /// <summary>Silent where systemd did not start the kiosk. The watchdog is fed only while the database takes writes.</summary>
    public static IServiceCollection AddSystemdNotifier(this IServiceCollection services) => services
        .AddHostedService(provider => new SystemdNotifier(
            SystemdSocket.FromEnvironment(),
            provider.GetRequiredService<DatabaseProbe>().CanWrite,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SystemdNotifier>>()));
}
