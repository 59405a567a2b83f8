namespace Kiosk.Uplinks.IProxy;

/// <summary>A day's or an hour's traffic.</summary>
/// <param name="At">When it began.</param>
/// <param name="InBytes">Taken for what came to the guests: the vendor only says "inbound".</param>
public sealed record IProxyTrafficSlice(DateTimeOffset? At, long InBytes, long OutBytes);
