using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kiosk.Settings;

namespace Kiosk.Alerts;

/// <summary>The headers of the Standard Webhooks scheme.</summary>
static class WebhookSignature
{
    /// <param name="secret">None: the message is not signed.</param>
    public static IEnumerable<(string Name, string Value)> Headers(string id, DateTimeOffset at, byte[] body, string? secret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return ("webhook-id", id);
        yield return ("webhook-timestamp", timestamp);
        if (secret is { Length: > 0 })
            yield return ("webhook-signature", $"v1,{Convert.ToBase64String(Sign(secret, $"{id}.{timestamp}.", body))}");
    }

    static byte[] Sign(string secret, string head, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return HMACSHA256.HashData(WebhookSecret.Key(secret), signed);
    }
}
