using Microsoft.Data.Sqlite;

namespace Kiosk.Printing;

/// <summary>One printer's own loop: one job at a time, and patience while it is away.</summary>
sealed partial class PrinterLane(
    string printer, PrintRunner runner, StandIns standIns, PrinterBoard board, PrintSignal signal, PrintTimings timings,
    TimeProvider time, ILogger logger)
{
    long? awaySince;
    TimeSpan? beforeStandIn;

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var retry = timings.FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            var run = await TryAsync(stoppingToken);
            if (run.Printed || run.End is PrintRunEnd.Done)
                retry = timings.FirstRetry;
            await PauseAsync(run.End, run.End is PrintRunEnd.Away && beforeStandIn is { } rest && rest < retry ? rest : retry, stoppingToken);
            if (run.End is not PrintRunEnd.Done)
                retry = retry * 2 < timings.LongestRetry ? retry * 2 : timings.LongestRetry;
        }
    }

    /// <summary>Null when none is to step in, or has already.</summary>
    TimeSpan? BeforeStandIn =>
        awaySince is { } since && timings.BeforeFallback - time.GetElapsedTime(since) is { Ticks: > 0 } rest && standIns.HasOne(printer) ? rest : null;

    async Task<PrintRun> TryAsync(CancellationToken stoppingToken)
    {
        beforeStandIn = null;
        try
        {
            var run = await RunOnceAsync(stoppingToken);
            awaySince = run.End is PrintRunEnd.Away ? awaySince ?? time.GetTimestamp() : null;
            if (awaySince is { } since && time.GetElapsedTime(since) >= timings.BeforeFallback)
                standIns.StepIn(printer);
            beforeStandIn = BeforeStandIn;
            return run;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            Log.Failed(logger, printer, exception);
            if (exception is SqliteException)
                board.Show(printer, PrinterActivity.Away, new PrintTrouble(PrintSentence.DiskFull));
            return new PrintRun(Printed: false, PrintRunEnd.Away);
        }
    }

    /// <summary>A ticket may wait inside its printer for an hour, for paper above all: those behind it need not.</summary>
    async Task<PrintRun> RunOnceAsync(CancellationToken stoppingToken)
    {
        var running = runner.RunAsync(printer, stoppingToken);
        for (var wasStuck = false; ;)
        {
            try
            {
                return await running.WaitAsync(timings.BeforeFallback, time, CancellationToken.None);
            }
            catch (TimeoutException) when (!running.IsCompleted)
            {
                var isStuck = board.Of(printer) is { Activity: PrinterActivity.Printing, Trouble: not null };
                if (wasStuck && isStuck)
                    StepInMeanwhile();
                wasStuck = isStuck;
            }
        }
    }

    void StepInMeanwhile()
    {
        try
        {
            standIns.StepIn(printer);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, printer, exception);
        }
    }

    Task PauseAsync(PrintRunEnd end, TimeSpan retry, CancellationToken stoppingToken) => end switch
    {
        PrintRunEnd.Done => signal.WaitAsync(printer, timings.IdleCheck, time, stoppingToken),
        PrintRunEnd.Away => signal.WaitAsync(printer, retry, time, stoppingToken),
        _ => Task.Delay(retry, time, stoppingToken),
    };

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Printing on {Printer} failed and will be repeated")]
        public static partial void Failed(ILogger logger, string printer, Exception exception);
    }
}
