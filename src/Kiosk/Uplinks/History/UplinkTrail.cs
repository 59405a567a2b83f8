using Kiosk.Settings;

namespace Kiosk.Uplinks.History;

/// <summary>What has to be remembered of one uplink from look to look.</summary>
sealed class UplinkTrail(TimeProvider time)
{
    /// <summary>After so many pauses without a look nobody knows how it was.</summary>
    const int LongestPauses = 3;

    /// <summary>Clocks are steered; this much is no setting.</summary>
    const int Tolerance = 2;

    /// <summary>A petabyte, or ten terabits a second: more is an error of the vendor's, and sums must not overflow.</summary>
    const long MostBytes = 1L << 50;
    const double MostSpeed = 1e13;

    (DateTimeOffset At, long Stamp)? last;
    (DateTimeOffset At, long Stamp)? beforeLast;

    string? target;

    public TrafficCounter? Counter { get; private set; }
    public OpenOutage? Outage { get; set; }

    public static UplinkTrail From(UplinkMemory? memory, TimeProvider time) =>
        new(time) { Counter = memory?.Counter, Outage = memory?.Outage(time.GetTimestamp()) };

    public TimeSpan Silence => last is { } look ? time.GetElapsedTime(look.Stamp) : TimeSpan.MaxValue;

    public UplinkSample Take(UplinkObservation seen, long stamp)
    {
        var seconds = SecondsSinceLast(seen, stamp);
        (beforeLast, last) = (last, (seen.At, stamp));
        // Another device counts for itself.
        if (beforeLast is not null && seen.After.Uplink.Target != target)
            Counter = null;
        target = seen.After.Uplink.Target;
        var (download, upload) = Count(seen.Reading?.Traffic);
        return new UplinkSample(
            DateTimeOffset.FromUnixTimeSeconds(seen.At.ToUnixTimeSeconds()), seconds, seen.After.Status.State,
            Speed(seen.Reading?.DownloadBitsPerSecond), Speed(seen.Reading?.UploadBitsPerSecond), download, upload);
    }

    /// <summary>The steady clock at the look a state was first seen in: the last one or, once two agreed, the one before.</summary>
    public long StampOf(DateTimeOffset since) =>
        beforeLast is { } before && before.At == since ? before.Stamp : last?.Stamp ?? time.GetTimestamp();

    /// <summary>The wall clock's seconds, which leave no gaps, unless it was set meanwhile.</summary>
    int SecondsSinceLast(UplinkObservation seen, long stamp)
    {
        if (last is not { } look)
            return 0;
        var steady = time.GetElapsedTime(look.Stamp, stamp).TotalSeconds;
        double wall = seen.At.ToUnixTimeSeconds() - look.At.ToUnixTimeSeconds();
        var elapsed = Math.Abs(wall - steady) <= Tolerance ? wall : Math.Round(steady);
        return (int)Math.Clamp(elapsed, 0, LongestPauses * PauseOf(seen.After.Uplink).TotalSeconds);
    }

    (long Download, long Upload) Count(TrafficCounter? now)
    {
        if (now is null)
            return (0, 0);
        var before = Counter;
        Counter = now;
        if (before is null)
            return (0, 0);
        return before.Period == now.Period
            ? (Passed(before.DownloadBytes, now.DownloadBytes), Passed(before.UploadBytes, now.UploadBytes))
            : (Passed(0, now.DownloadBytes), Passed(0, now.UploadBytes));
    }

    /// <summary>A counter that fell was reset and counts from zero.</summary>
    static long Passed(long before, long now) => Math.Clamp(now >= before ? now - Math.Max(0, before) : now, 0, MostBytes);

    static long? Speed(double? bitsPerSecond) =>
        bitsPerSecond is { } speed && double.IsFinite(speed) ? (long)Math.Clamp(speed, 0, MostSpeed) : null;

    static TimeSpan PauseOf(UplinkOptions uplink) =>
        uplink.PollSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : uplink.Kind.UsualPause();
}
