namespace Kiosk.Printing;

/// <summary>One printer's own loop: one job at a time, and patience while it is away.</summary>
sealed partial class PrinterLane(
    string printer, PrintRunner runner, PrintSignal signal, PrintTimings timings, TimeProvider time, ILogger logger)
{
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var retry = timings.FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            var run = await TryAsync(stoppingToken);
            if (run.Printed || run.End is PrintRunEnd.Done)
                retry = timings.FirstRetry;
            await PauseAsync(run.End, retry, stoppingToken);
            if (run.End is not PrintRunEnd.Done)
                retry = retry * 2 < timings.LongestRetry ? retry * 2 : timings.LongestRetry;
        }
    }

    async Task<PrintRun> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await runner.RunAsync(printer, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, printer, exception);
            return new PrintRun(Printed: false, PrintRunEnd.Away);
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
