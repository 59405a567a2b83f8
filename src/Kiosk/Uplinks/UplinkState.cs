namespace Kiosk.Uplinks;

/// <summary>From best to worst.</summary>
public enum UplinkState
{
    Up,
    Unknown,
    Degraded,
    Down,
}
