namespace Kiosk.Alerts;

sealed class WebhookWay(AlertRoutes routes, WebhookPost post, WebhookBody body) : IDeliveryWay
{
    public string Route => AlertRoute.Webhook;

    public async Task<DeliveryOutcome> SendAsync(string receiver, Alert alert, CancellationToken cancellationToken) =>
        routes.Webhook(receiver) is { } webhook
            ? await post.SendAsync(webhook, alert.MessageId, body.Of(alert), cancellationToken)
            : new DeliveryOutcome(DeliveryEnd.Never, new DeliveryTrouble("Removed"));
}
