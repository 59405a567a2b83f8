namespace Kiosk.Uplinks.IProxy;

/// <summary>Where a new connection was made.</summary>
public sealed record IProxyPlace(string Id, string? Country, string? City, string? ServerId);
