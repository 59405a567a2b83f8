using System.Threading.Channels;
using Kiosk.Events;
using Kiosk.Hotspot;
using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Vouchers;

/// <summary>
/// Works off batches, also those a power cut interrupted. A voucher whose outcome is unknown is looked up in the
/// router's list before it is sent again, under the same user name: the router refuses a second one by itself.
/// </summary>
public sealed partial class BatchIssuer(
    BatchStore batches, VoucherStore vouchers, LedgerStore ledger, VoucherSender sender, VoucherReconciler reconciler,
    BatchSignal signal, EventFeed feed, IOptionsMonitor<RouterOptions> options, TimeProvider time, ILogger<BatchIssuer> logger)
    : BackgroundService
{
    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);
    static readonly TimeSpan IdleCheck = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var waiting = false;
            foreach (var batch in batches.Unfinished())
            {
                try
                {
                    waiting |= !await WorkOffAsync(batch, stoppingToken);
                }
                catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception exception)
                {
                    waiting = true;
                    Log.Failed(logger, batch.Id, exception);
                }
            }

            await signal.WaitAsync(waiting ? RetryAfter : IdleCheck, time, stoppingToken);
        }
    }

    /// <summary>False when it has to wait for the router.</summary>
    async Task<bool> WorkOffAsync(Batch batch, CancellationToken stoppingToken)
    {
        // Rows of an earlier run, or of a call without an answer, may exist at the router already.
        if (!signal.IsUnsent(batch.Id) && !await SettleAsync(batch, stoppingToken))
            return false;

        var cancelled = signal.Started(batch.Id);
        // Looked up again now that a cancellation is heard: it may have come before.
        if (batches.Find(batch.Id) is { State: BatchState.Running })
        {
            var failure = await SendRoundAsync(batch, cancelled, stoppingToken);
            signal.Trouble(batch.Id, failure);
            if (failure is not null || vouchers.PendingOfBatch(batch.Id).Count > 0)
                signal.MarkSent(batch.Id);
            if (failure is not null)
                return false;
        }

        return await EndAsync(batch.Id, stoppingToken);
    }

    async Task<bool> EndAsync(string id, CancellationToken stoppingToken)
    {
        var batch = batches.Find(id)!; // batches are never deleted
        var left = vouchers.PendingOfBatch(id);
        if (batch.State is BatchState.Cancelled && left.Count > 0)
        {
            if (!await SettleAsync(batch, stoppingToken))
                return false;
            foreach (var voucher in vouchers.PendingOfBatch(id))
                ledger.Fail(voucher, batch.CreatedBy, FailureCode.Cancelled);
        }
        else if (left.Count > 0)
        {
            return false;
        }

        batches.Finish(id);
        signal.Ended(id);
        return true;
    }

    async Task<bool> SettleAsync(Batch batch, CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.ReconcileAsync(cancellationToken);
            signal.MarkUnsent(batch.Id);
            return true;
        }
        catch (RouterException exception)
        {
            signal.Trouble(batch.Id, exception.ToFailure());
            return false;
        }
    }

    /// <summary>Sends every pending row once; stops early, with the reason, when going on makes no sense.</summary>
    async Task<VoucherFailure?> SendRoundAsync(Batch batch, CancellationToken cancelled, CancellationToken stoppingToken)
    {
        VoucherFailure? stopped = null;
        var made = Channel.CreateUnbounded<Voucher>(new UnboundedChannelOptions { SingleReader = true });
        var recording = RecordAsync(batch, made.Reader);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, stoppingToken);
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.CurrentValue.MaxParallel, CancellationToken = stop.Token };
            await Parallel.ForEachAsync(vouchers.PendingOfBatch(batch.Id), parallel, async (voucher, _) =>
            {
                var failure = await sender.SendAsync(voucher, CancellationToken.None);
                if (failure is null)
                {
                    made.Writer.TryWrite(voucher);
                }
                else if (!Record(voucher, failure))
                {
                    stopped = failure;
                    await stop.CancelAsync();
                }
            });
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Cancelled by staff, or stopped for the reason returned.
        }
        finally
        {
            made.Writer.Complete();
            await recording;
        }

        return stopped;
    }

    /// <summary>Lanes go on while their success is being written: a row that misses its update is still pending and gets settled.</summary>
    async Task RecordAsync(Batch batch, ChannelReader<Voucher> made)
    {
        while (await made.WaitToReadAsync())
        {
            var some = new List<Voucher>();
            while (made.TryRead(out var voucher))
                some.Add(voucher);
            ledger.Activate(some, batch.CreatedBy);
            feed.Publish(new FeedMessage("batch", batch.Id, "running"));
        }
    }

    /// <summary>False when the trouble is not this voucher's own but the router's or the way to it.</summary>
    bool Record(Voucher voucher, VoucherFailure failure)
    {
        if (failure.Error is not (RouterError.RouterFault or RouterError.Refused or RouterError.UsernameExists))
            return false;

        ledger.Fail(voucher, voucher.CreatedBy, failure.Code);
        if (failure.Error is RouterError.UsernameExists)
            batches.AddInstead(voucher.Again(), voucher.CreatedBy);
        return true;
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Batch {Id} is interrupted and will be tried again")]
        public static partial void Failed(ILogger logger, string id, Exception exception);
    }
}
