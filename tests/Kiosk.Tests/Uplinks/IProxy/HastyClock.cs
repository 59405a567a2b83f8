using Kiosk.Tests.Support;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>Waits of less than ten seconds are over at once, and the clock says that they took their time. Longer ones, such as timeouts, wait for the clock.</summary>
sealed class HastyClock(ManualTimeProvider clock) : TimeProvider
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime >= Long || period > TimeSpan.Zero)
            return clock.CreateTimer(callback, state, dueTime, period);
        _ = Task.Run(() =>
        {
            clock.Advance(dueTime);
            callback(state);
        });
        return clock.CreateTimer(_ => { }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
