namespace Kiosk.Printing;

/// <summary>Gives every printer that has work its own lane, so that one that is away holds up no other.</summary>
public sealed partial class PrintQueueService(
    PrintJobStore jobs, PrintRunner runner, StandIns standIns, PrinterBoard board, PrinterList printers, PrintSignal signal,
    PrintTimings timings, TimeProvider time, ILogger<PrintQueueService> logger)
    : BackgroundService
{
    readonly Dictionary<string, Task> lanes = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var change = printers.OnChange(signal.WakeAll);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                StartLanes(stoppingToken);
                await signal.WaitAsync(timings.IdleCheck, time, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(lanes.Values);
        }
    }

    void StartLanes(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var printer in jobs.PrintersWithWork().Where(printer => !lanes.ContainsKey(printer)))
            {
                var lane = new PrinterLane(printer, runner, standIns, board, signal, timings, time, logger);
                lanes.Add(printer, Task.Run(() => lane.RunAsync(stoppingToken), stoppingToken));
            }
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The print queue could not be read and will be read again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
