namespace Kiosk.Alerts;

/// <summary>One receiver's own loop: the oldest message first, one at a time, and none before the one ahead of it is settled.</summary>
sealed partial class DeliveryLane(
    AlertRoute route, IDeliveryWay way, DeliveryStore deliveries, AlertStore alerts, WebhookStore webhooks, QuietHours quiet, AlertSignal signal,
    TimeProvider time, ILogger logger)
{
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>An outcome that could not be written, because the disk is full, is written before anything else is done.</summary>
    Action? unsaved;

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await TurnAsync(stoppingToken);
            if (pause > TimeSpan.Zero)
                await signal.WaitAsync(route, pause < Idle ? pause : Idle, time, stoppingToken);
        }
    }

    /// <summary>At most one try; then how long there is nothing to do.</summary>
    internal async Task<TimeSpan> TurnAsync(CancellationToken stoppingToken)
    {
        try
        {
            Save();
            var now = time.GetUtcNow();
            if (quiet.Until is { } end)
                return end - now;
            if (deliveries.Next(route) is not { } delivery)
                return Idle;
            // A longer wait than any pause comes from a clock that jumped.
            if (delivery.NextAt - now is { Ticks: > 0 } wait && wait <= DeliveryPauses.Longest)
                return wait;
            if (alerts.Find(delivery.AlertId) is not { } alert || !deliveries.Begin(delivery))
                return TimeSpan.Zero;
            var outcome = await SendAsync(alert, stoppingToken);
            unsaved = () => Settle(delivery, outcome);
            Save();
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            Log.Failed(logger, route.Route, route.Receiver, exception);
            return AfterFailure;
        }
    }

    /// <summary>One that broke has an outcome too, or it would never be settled.</summary>
    async Task<DeliveryOutcome> SendAsync(Alert alert, CancellationToken stoppingToken)
    {
        try
        {
            return await way.SendAsync(route.Receiver, alert, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            Log.Broken(logger, route.Route, route.Receiver, exception);
            return route.Route == AlertRoute.Webhook
                ? DeliveryOutcome.Again("NoAnswer", route.Receiver)
                : new DeliveryOutcome(DeliveryEnd.InDoubt, new DeliveryTrouble("Uplink.NoAnswer"));
        }
    }

    void Save()
    {
        unsaved?.Invoke();
        unsaved = null;
    }

    void Settle(AlertDelivery delivery, DeliveryOutcome outcome)
    {
        var now = time.GetUtcNow();
        var pause = outcome.End is DeliveryEnd.Again ? DeliveryPauses.Next(delivery.Attempts + 1, outcome.RetryAfter) : null;
        switch (outcome)
        {
            case { End: DeliveryEnd.Arrived }:
                deliveries.Finish(delivery, DeliveryState.Sent, trouble: null);
                break;
            case { End: DeliveryEnd.InDoubt }:
                deliveries.Finish(delivery, DeliveryState.Unknown, outcome.Trouble);
                break;
            case { End: DeliveryEnd.Gone }:
                webhooks.MarkGone(route.Receiver);
                // It may have another receiver's name by now.
                deliveries.Finish(delivery, DeliveryState.GivenUp, outcome.Trouble);
                deliveries.Settle(route, DeliveryState.GivenUp, outcome.Trouble);
                break;
            case { Trouble: { } trouble } when pause is { } wait:
                deliveries.PutOff(delivery, now + wait, trouble);
                break;
            case { Trouble: { } trouble }:
                deliveries.GiveUp(delivery, trouble, now - DeliveryPauses.TooOld);
                break;
        }

        if (outcome.Trouble is { } failed)
            Log.NotDelivered(logger, alert: delivery.AlertId, route.Route, route.Receiver, failed.Code, failed.Argument);
    }

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Alert {Alert} did not reach {Route} {Receiver}: {Trouble} {Argument}")]
        public static partial void NotDelivered(ILogger logger, long alert, string route, string receiver, string trouble, string argument);

        [LoggerMessage(Level = LogLevel.Error, Message = "Sending to {Route} {Receiver} failed and will be repeated")]
        public static partial void Failed(ILogger logger, string route, string receiver, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "Sending to {Route} {Receiver} broke")]
        public static partial void Broken(ILogger logger, string route, string receiver, Exception exception);
    }
}
