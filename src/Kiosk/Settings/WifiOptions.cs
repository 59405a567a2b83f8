using Kiosk.Tickets;

namespace Kiosk.Settings;

/// <summary>The guest network, for the code that joins it. Without <see cref="Ssid"/> tickets carry no such code.</summary>
public sealed class WifiOptions
{
    public const string Section = "Wifi";

    /// <summary>1 to 32 bytes of UTF-8.</summary>
    public string? Ssid { get; set; }

    /// <summary>8 to 63 characters; not used by an open network.</summary>
    public string? Password { get; set; }

    public WifiSecurity Security { get; set; } = WifiSecurity.Wpa;
    public bool Hidden { get; set; }

    /// <summary>Null when no name is set.</summary>
    public WifiNetwork? Network => Ssid is { Length: > 0 } ? new WifiNetwork(Ssid, Password, Security, Hidden) : null;
}
