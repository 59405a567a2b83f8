namespace Kiosk.Emulators.AirVpn;

/// <param name="AutoReconnect">Comes back by itself when its session is dropped.</param>
public sealed record AirVpnDevice(string Name, bool AutoReconnect = true)
{
    public string? Description { get; init; }

    public bool Connected { get; init; } = true;
}
