namespace Kiosk.Uplinks.History;

/// <summary>An outage that lasts. Its length goes by the steady clock from the moment this process knew of it.</summary>
/// <param name="KnownAt">When, by the clock on the wall and by the steady one.</param>
/// <param name="IsFound">It was open when the kiosk started, and no look has said yet whether it lasts.</param>
sealed record OpenOutage(long Id, UplinkState State, DateTimeOffset StartedAt, DateTimeOffset KnownAt, long KnownStamp, bool IsFound)
{
    /// <summary>A clock that was set moves the ends, not the length. Of two clocks the later is believed: one that lost its battery is behind.</summary>
    public (DateTimeOffset StartedAt, DateTimeOffset EndedAt) EndedBy(DateTimeOffset at, long stamp, TimeProvider time)
    {
        var known = KnownAt - StartedAt;
        var length = (known > TimeSpan.Zero ? known : TimeSpan.Zero) + time.GetElapsedTime(KnownStamp, stamp);
        var wasSet = (at - StartedAt - length).Duration() > TimeSpan.FromSeconds(2);
        return !wasSet ? (StartedAt, at) : at - StartedAt < length ? (StartedAt, StartedAt + length) : (at - length, at);
    }
}
