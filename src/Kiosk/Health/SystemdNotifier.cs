using System.Net.Sockets;

namespace Kiosk.Health;

/// <summary>Tells systemd when the kiosk serves and stops, and feeds the watchdog only after <paramref name="canWork"/> held.</summary>
public sealed partial class SystemdNotifier(
    SystemdSocket systemd, Func<bool> canWork, TimeProvider time, ILogger<SystemdNotifier> logger)
    : BackgroundService, IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => TellAsync("READY=1", cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => TellAsync("STOPPING=1", cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (systemd.WatchdogInterval is not { } interval)
            return;
        using var timer = new PeriodicTimer(interval / 2, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Works())
                await TellAsync("WATCHDOG=1", stoppingToken);
        }
    }

    bool Works()
    {
        try
        {
            if (canWork())
                return true;
            Log.CannotWork(logger, null);
        }
        catch (Exception e)
        {
            Log.CannotWork(logger, e);
        }

        return false;
    }

    async Task TellAsync(string state, CancellationToken cancellationToken)
    {
        try
        {
            await systemd.SendAsync(state, cancellationToken);
        }
        catch (SocketException e)
        {
            Log.NotHeard(logger, state, e);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The kiosk cannot work; systemd will restart it unless that passes")]
        public static partial void CannotWork(ILogger logger, Exception? exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "systemd did not take {State}")]
        public static partial void NotHeard(ILogger logger, string state, Exception exception);
    }
}
