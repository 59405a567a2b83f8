using Kiosk.Hotspot;
using Kiosk.Settings;
using Kiosk.Vouchers;
using Microsoft.Extensions.Options;

namespace Kiosk.Guests;

/// <summary>Asks the router for its lists, shows them on the board and lets the reconciler compare the vouchers.</summary>
public sealed partial class RouterSync(
    IHotspotRouter router, VoucherReconciler reconciler, VoucherStore vouchers, GuestBoard board, RouterSyncSignal signal,
    IOptionsMonitor<RouterOptions> options, TimeProvider time, ILogger<RouterSync> logger)
    : BackgroundService
{
    static readonly TimeSpan WhilePending = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SyncAsync(stoppingToken);
            await signal.WaitAsync(Pause(), time, stoppingToken);
        }
    }

    /// <summary>One look at the router; failures end up on the board.</summary>
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.ReconcileAsync(cancellationToken);
            var active = await router.GetActiveGuestsAsync(cancellationToken);
            var hosts = await router.GetGuestHostsAsync(cancellationToken);
            var now = time.GetUtcNow();
            board.Show(new GuestSnapshot(Status(isUp: true, null, null), now, active, hosts));
        }
        catch (RouterException exception)
        {
            board.Show(board.Current with { Router = Status(isUp: false, exception.Error, exception.Detail) });
            Log.NoAnswer(logger, exception.Error, exception.Detail);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception);
        }
    }

    TimeSpan Pause()
    {
        var regular = TimeSpan.FromSeconds(options.CurrentValue.SyncSeconds);
        return board.Current.Router.IsUp is true && regular > WhilePending && vouchers.AnyUnsettled() ? WhilePending : regular;
    }

    RouterStatus Status(bool isUp, RouterError? error, string? detail)
    {
        var now = time.GetUtcNow();
        var before = board.Current.Router;
        return new RouterStatus(isUp, error, detail, before.IsUp == isUp ? before.Since : now, now);
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The router could not be asked: {Error}: {Detail}")]
        public static partial void NoAnswer(ILogger logger, RouterError error, string detail);

        [LoggerMessage(Level = LogLevel.Error, Message = "The look at the router failed and will be repeated")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
