namespace Kiosk.Emulators.AirVpn;

public sealed record AirVpnMessage(string Subject, string Body, DateTimeOffset At);
