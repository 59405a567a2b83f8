namespace Kiosk.Emulators.AirVpn;

/// <summary>What <c>connection</c> is while nobody is connected.</summary>
public enum NoConnectionShape
{
    EmptyArray,
    EmptyObject,
    Absent,
}
