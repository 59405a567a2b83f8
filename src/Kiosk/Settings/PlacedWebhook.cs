namespace Kiosk.Settings;

/// <param name="Place">The N of <c>Webhooks:N</c>.</param>
public sealed record PlacedWebhook(int Place, WebhookOptions Webhook);
