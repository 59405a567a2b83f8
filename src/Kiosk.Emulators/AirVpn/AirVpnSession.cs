namespace Kiosk.Emulators.AirVpn;

public sealed record AirVpnSession(string Device, string Server, string ExitIp, DateTimeOffset Since);
