using System.Globalization;

namespace Kiosk.Uplinks.IProxy;

static class IProxyExpiry
{
    const string Never = "0001-01-01T00:00:00Z";

    /// <summary>Null: it stays.</summary>
    public static string? Write(DateTimeOffset? expiresAt, bool never) =>
        never ? Never : expiresAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
