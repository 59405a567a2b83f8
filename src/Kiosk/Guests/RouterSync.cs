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
    long lookedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SyncAsync(stoppingToken);
            await signal.WaitAsync(Pause(), time, stoppingToken);
            while (!stoppingToken.IsCancellationRequested && IsUrgent())
            {
                await LookAsync(guestsToo: false, stoppingToken);
                await signal.WaitAsync(Pause(), time, stoppingToken);
            }
        }
    }

    /// <summary>One look at everything the board shows; failures end up on the board.</summary>
    public Task SyncAsync(CancellationToken cancellationToken) => LookAsync(guestsToo: true, cancellationToken);

    async Task LookAsync(bool guestsToo, CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.ReconcileAsync(cancellationToken);
            if (guestsToo)
                await ShowGuestsAsync(cancellationToken);
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

    async Task ShowGuestsAsync(CancellationToken cancellationToken)
    {
        var active = await OrAsBeforeAsync(router.GetActiveGuestsAsync, board.Current.Active, cancellationToken);
        var hosts = await OrAsBeforeAsync(router.GetGuestHostsAsync, board.Current.Hosts, cancellationToken);
        lookedAt = time.GetTimestamp();
        board.Show(new GuestSnapshot(Status(isUp: true, null, null), time.GetUtcNow(), active, hosts));
    }

    /// <summary>A router that answers but refuses one of its lists can still make vouchers: it is not down.</summary>
    async Task<IReadOnlyList<T>> OrAsBeforeAsync<T>(
        Func<CancellationToken, Task<IReadOnlyList<T>>> list, IReadOnlyList<T> before, CancellationToken cancellationToken)
    {
        try
        {
            return await list(cancellationToken);
        }
        catch (RouterException exception) when (exception.Error is RouterError.RouterFault or RouterError.Refused or RouterError.Unreadable)
        {
            Log.ListRefused(logger, typeof(T).Name, exception.Error, exception.Detail);
            return before;
        }
    }

    TimeSpan Regular => TimeSpan.FromSeconds(options.CurrentValue.SyncSeconds);

    TimeSpan Pause() => IsUrgent() && Regular > WhilePending ? WhilePending : Regular;

    /// <summary>Someone waits for the router's word, and the guests' lists are not due yet.</summary>
    bool IsUrgent() => board.Current.Router.IsUp is true && time.GetElapsedTime(lookedAt) < Regular && vouchers.AnyUnsettled();

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

        [LoggerMessage(Level = LogLevel.Warning, Message = "The router refused its list of {List}: {Error}: {Detail}")]
        public static partial void ListRefused(ILogger logger, string list, RouterError error, string detail);

        [LoggerMessage(Level = LogLevel.Error, Message = "The look at the router failed and will be repeated")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
