namespace Kiosk.Emulators.IProxy;

sealed record VpnAccess(string Id, string Name, string Description, string ExpiresAt);
