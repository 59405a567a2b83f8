namespace Kiosk.Emulators.IProxy;

public sealed record IProxySms(string Id, string From, string FromContact, string Message, DateTimeOffset At);
