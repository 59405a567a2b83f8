namespace Kiosk.Uplinks.AirVpn;

/// <summary>What <c>disconnect</c> is sent. Without a server and a device it means every session of the account.</summary>
sealed record AirVpnFilter
{
    public string Format { get; init; } = "json";
    public string? Server { get; init; }
    public string? Device { get; init; }
}
