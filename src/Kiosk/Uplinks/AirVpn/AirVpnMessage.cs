namespace Kiosk.Uplinks.AirVpn;

/// <summary>What <c>notification</c> is sent; by POST, as a text has no place in an address.</summary>
sealed record AirVpnMessage
{
    public string Format { get; init; } = "json";
    public string? Subject { get; init; }
    public string? Body { get; init; }
}
