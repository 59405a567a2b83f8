namespace Kiosk.Emulators.AirVpn;

public enum AirVpnHealth
{
    Ok,
    Warning,
    Error,
}
