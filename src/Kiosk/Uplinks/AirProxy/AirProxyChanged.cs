namespace Kiosk.Uplinks.AirProxy;

/// <summary>What a change of address answered. A null address was not asked for, or its check failed, which does not mean that the change did.</summary>
public sealed record AirProxyChanged(string? NewIp, string? OldIp, bool? FromCache);
