namespace Kiosk.Uplinks;

/// <summary>What is shown of an uplink: settled, so that one missed look is no outage.</summary>
/// <param name="Since">When it came to be so; null before the first look.</param>
/// <param name="CheckedAt">The last look, whatever it saw.</param>
public sealed record UplinkStatus(UplinkState State, UplinkReason Reason, DateTimeOffset? Since, DateTimeOffset? CheckedAt)
{
    public static UplinkStatus NotSetUp { get; } = new(UplinkState.Unknown, new UplinkReason("NotConfigured", "", ""), Since: null, CheckedAt: null);

    public static UplinkStatus NotAsked { get; } = new(UplinkState.Unknown, new UplinkReason("NotAsked"), Since: null, CheckedAt: null);
}
