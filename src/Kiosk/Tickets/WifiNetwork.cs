namespace Kiosk.Tickets;

/// <summary>What a phone needs to join the guest network.</summary>
public sealed record WifiNetwork(string Ssid, string? Password, WifiSecurity Security, bool Hidden);

public enum WifiSecurity
{
    Wpa,
    Sae,
    Open,
}
