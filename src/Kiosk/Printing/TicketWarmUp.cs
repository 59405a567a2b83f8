using Kiosk.Tickets;

namespace Kiosk.Printing;

/// <summary>Loads fonts and libraries in the background, so that the first guest does not wait for them.</summary>
sealed partial class TicketWarmUp(TimeProvider time, ILogger<TicketWarmUp> logger) : BackgroundService
{
    /// <summary>The first page comes first.</summary>
    static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, time, stoppingToken);
        try
        {
            TicketRenderer.WarmUp();
        }
        catch (DllNotFoundException exception)
        {
            Log.Missing(logger, exception.Message);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Tickets cannot be drawn: install libcairo2 and libpangocairo-1.0-0. {Reason}")]
        public static partial void Missing(ILogger logger, string reason);
    }
}
