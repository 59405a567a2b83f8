namespace Kiosk.Tests.Uplinks.History;

/// <summary>Stands still until it is advanced; its wall clock can be set, which the steady one does not notice.</summary>
sealed class VenueClock(DateTimeOffset start) : TimeProvider
{
    TimeSpan steady;
    TimeSpan wall;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + wall;

    public override long GetTimestamp() => steady.Ticks;

    public void Advance(TimeSpan by) => (steady, wall) = (steady + by, wall + by);

    public void SetBy(TimeSpan by) => wall += by;
}
