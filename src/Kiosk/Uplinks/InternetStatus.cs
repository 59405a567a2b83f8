namespace Kiosk.Uplinks;

/// <summary>Whether guests have Internet: the worst of the router and of every uplink the venue needs.</summary>
/// <param name="Cause">The uplink that makes it so; null for the router, or when all is well.</param>
public sealed record InternetStatus(UplinkState State, UplinkReason Reason, DateTimeOffset? Since, UplinkEntry? Cause);
