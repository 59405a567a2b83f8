namespace Kiosk.Uplinks.IProxy;

/// <param name="Status">UP, or what else the vendor may say.</param>
public sealed record IProxyUptime(DateTimeOffset? At, string Status);
