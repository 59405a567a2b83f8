using System.Text.Json;
using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Kiosk.Alerts;

/// <summary>Alerts as bytes.</summary>
public sealed class WebhookBody(IOptionsMonitor<VenueOptions> venue, IStringLocalizer<Errors> errors)
{
    public byte[] Of(Alert alert) => Write(new WebhookMessage
    {
        Id = alert.MessageId,
        Type = alert.Type,
        At = alert.At,
        Uplink = alert.Uplink,
        Kind = alert.Kind,
        State = alert.State,
        Reason = errors.Explain(alert.Reason),
        Since = alert.Since,
        EndedAt = alert.EndedAt,
        ExpiresAt = alert.ExpiresAt,
        ExternalIp = alert.ExternalIp,
        PreviousIp = alert.PreviousIp,
        Venue = venue.CurrentValue.Name,
    });

    public byte[] OfTest(string id, DateTimeOffset at) => Write(new WebhookMessage { Id = id, Type = AlertType.Test, At = at, Venue = venue.CurrentValue.Name });

    static byte[] Write(WebhookMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, AlertJson.Default.WebhookMessage);
}
