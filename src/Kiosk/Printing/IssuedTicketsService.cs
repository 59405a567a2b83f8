using Kiosk.Events;

namespace Kiosk.Printing;

/// <summary>Prints vouchers that were confirmed while nobody waited: of batches, after a lost answer, after a restart.</summary>
sealed partial class IssuedTicketsService(IssuedTickets tickets, EventFeed feed, ILogger<IssuedTicketsService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var news = feed.WatchAsync(stoppingToken);
        Print();
        try
        {
            await foreach (var message in news)
            {
                if (message.Topic is "voucher" or "batch")
                    Print();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    void Print()
    {
        try
        {
            tickets.PrintReady();
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Tickets could not be queued and will be with the next voucher")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
