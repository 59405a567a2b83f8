using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>Watches the hotspot router on its board: down when two looks in a row agree on it, and back likewise.</summary>
public sealed partial class RouterAlerts(GuestBoard board, AlertRaiser raiser, TimeProvider time, ILogger<RouterAlerts> logger) : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Tick, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            Look();
            await ((Task)clock.WaitForNextTickAsync(stoppingToken).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal void Look()
    {
        try
        {
            if (board.Current.Router is { IsUp: { } isUp, Since: { } since, Error: not RouterError.NotConfigured } router && router.CheckedAt > since)
                raiser.Compare(AlertSubject.TheRouter, isUp ? UplinkState.Up : UplinkState.Down, new UplinkReason(isUp ? "RouterUp" : "RouterDown"), since);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The router's state was not told and will be looked at again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
