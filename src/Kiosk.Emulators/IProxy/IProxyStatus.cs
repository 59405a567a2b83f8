namespace Kiosk.Emulators.IProxy;

public enum IProxyStatus
{
    Online,
    Offline,
    NoData,
    Flapping,
}
