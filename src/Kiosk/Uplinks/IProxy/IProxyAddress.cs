namespace Kiosk.Uplinks.IProxy;

/// <summary>An exit address and since when the phone had it.</summary>
public sealed record IProxyAddress(DateTimeOffset? At, string? Ipv4, string? Ipv6);
