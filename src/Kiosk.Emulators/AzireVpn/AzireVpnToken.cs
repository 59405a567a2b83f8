namespace Kiosk.Emulators.AzireVpn;

public sealed record AzireVpnToken(string Id, string? DeviceName, string Key, string? Comment, DateTimeOffset CreatedAt);
