namespace Kiosk.Emulators.IProxy;

public sealed record IProxyCommand(string ConnectionId, string Action, bool? Enabled, bool ByLink, DateTimeOffset At);
