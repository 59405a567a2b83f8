namespace Kiosk.BrowserTests.Support;

/// <summary>The system's time, ahead by as much as a test wants.</summary>
public sealed class ShiftedTime : TimeProvider
{
    long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
