using System.Globalization;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What statistics are asked for.</summary>
public sealed record IProxyPeriod(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>A plus sign that is not encoded would arrive as a space.</summary>
    internal string ToQuery() => $"?from={Write(From)}&to={Write(To)}";

    static string Write(DateTimeOffset at) => Uri.EscapeDataString(at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
