namespace Kiosk.Emulators.AirVpn;

/// <summary>What a device is about to do.</summary>
sealed class Dialling(AirVpnDevice device)
{
    public AirVpnDevice Device => device;

    public AirVpnServer? Last { get; set; }

    public DateTimeOffset? DialsAt { get; set; }

    public bool GaveUp { get; set; }
}
