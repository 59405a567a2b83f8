using Kiosk.Alerts;
using Kiosk.Settings;

namespace Kiosk.Pages;

public sealed record WebhookCard(int Place, WebhookOptions Webhook, WebhookHealth Health);
