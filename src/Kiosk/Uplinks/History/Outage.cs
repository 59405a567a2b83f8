namespace Kiosk.Uplinks.History;

/// <summary>A stretch in which an uplink was shown as down, or as degraded.</summary>
/// <param name="Reason">The one it began with.</param>
/// <param name="EndedAt">Null while it lasts. Never before the start, whatever was done to the clock.</param>
public sealed record Outage(long Id, UplinkState State, UplinkReason Reason, DateTimeOffset StartedAt, DateTimeOffset? EndedAt)
{
    public TimeSpan Length(DateTimeOffset now) => (EndedAt ?? now) - StartedAt is { Ticks: > 0 } length ? length : TimeSpan.Zero;

    /// <summary>As much of it as lies between the two.</summary>
    public TimeSpan Within(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var (start, end) = (StartedAt > from ? StartedAt : from, (EndedAt ?? now) < to ? EndedAt ?? now : to);
        return end > start ? end - start : TimeSpan.Zero;
    }
}
