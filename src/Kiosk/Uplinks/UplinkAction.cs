namespace Kiosk.Uplinks;

/// <summary>The latest action taken on an uplink: running, or done.</summary>
/// <param name="Progress">What is known so far of one that takes its time.</param>
/// <param name="Outcome">Null while it runs.</param>
/// <param name="Succeeded">False while it runs, and when it failed or nobody knows.</param>
public sealed record UplinkAction(
    string Uplink, UplinkCommand Command, string Actor, DateTimeOffset StartedAt,
    UplinkReason? Progress, UplinkReason? Outcome, bool Succeeded, DateTimeOffset? EndedAt)
{
    /// <summary>It may have been done.</summary>
    public bool IsUnknown { get; init; }

    public bool IsRunning => EndedAt is null;
}
