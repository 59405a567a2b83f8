namespace Kiosk.Settings;

public enum UplinkKind
{
    AirVpn,
    IProxy,
    AirProxy,
    AzireVpn,
}
