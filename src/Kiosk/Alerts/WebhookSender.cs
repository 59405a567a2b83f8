namespace Kiosk.Alerts;

/// <summary>Gives every receiver that has messages waiting its own lane, so that a dead one holds up no other.</summary>
sealed partial class WebhookSender(
    DeliveryStore deliveries, AlertStore alerts, WebhookStore webhooks, IEnumerable<IDeliveryWay> ways, QuietHours quiet, AlertSignal signal,
    TimeProvider time, ILogger<WebhookSender> logger)
    : BackgroundService
{
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    readonly Dictionary<AlertRoute, Task> lanes = [];
    bool isRecovered;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                StartLanes(stoppingToken);
                await signal.WaitAsync(Idle, time, stoppingToken);
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
            if (!isRecovered)
                deliveries.Recover();
            isRecovered = true;
            foreach (var route in deliveries.RoutesWithWork().Where(route => !lanes.ContainsKey(route)))
            {
                var lane = new DeliveryLane(route, ways.First(way => way.Route == route.Route), deliveries, alerts, webhooks, quiet, signal, time, logger);
                lanes.Add(route, Task.Run(() => lane.RunAsync(stoppingToken), CancellationToken.None));
            }
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception);
        }
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The messages that wait could not be read and will be read again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
