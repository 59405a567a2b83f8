namespace Kiosk.Uplinks.History;

/// <summary>How an uplink was in a stretch of time, in seconds.</summary>
/// <param name="NotWatched">Nobody looked, because the kiosk was off or the uplink not there yet.</param>
public sealed record Availability(long Up, long Degraded, long Down, long Unknown, long NotWatched)
{
    /// <param name="length">How long the stretch was, up to now.</param>
    public static Availability Of(IEnumerable<UplinkHour> hours, TimeSpan length)
    {
        long up = 0, degraded = 0, down = 0, unknown = 0;
        foreach (var hour in hours)
            (up, degraded, down, unknown) = (up + hour.Up, degraded + hour.Degraded, down + hour.Down, unknown + hour.Unknown);
        return new Availability(up, degraded, down, unknown, Math.Max(0, (long)length.TotalSeconds - up - degraded - down - unknown));
    }

    /// <summary>Of a sample that began before it counts what lies inside.</summary>
    public static Availability Of(IEnumerable<UplinkSample> samples, DateTimeOffset from, DateTimeOffset to)
    {
        var seconds = samples.ToLookup(sample => sample.State, sample => (long)Math.Min(sample.Seconds, (sample.At - from).TotalSeconds));
        long Sum(UplinkState state) => seconds[state].Sum();
        var (up, degraded, down, unknown) = (Sum(UplinkState.Up), Sum(UplinkState.Degraded), Sum(UplinkState.Down), Sum(UplinkState.Unknown));
        return new Availability(up, degraded, down, unknown, Math.Max(0, (long)(to - from).TotalSeconds - up - degraded - down - unknown));
    }

    /// <summary>0 to 1 of the time of which something is known; null when that is none.</summary>
    public double? Share => Up + Degraded + Down is > 0 and var known ? (double)(Up + Degraded) / known : null;
}
