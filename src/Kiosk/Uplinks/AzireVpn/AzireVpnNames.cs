namespace Kiosk.Uplinks.AzireVpn;

/// <summary>What a token is renamed to; null is sent and takes a name away.</summary>
sealed record AzireVpnNames
{
    public string? DeviceName { get; init; }
    public string? Comment { get; init; }
}
