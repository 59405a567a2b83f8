namespace Kiosk.Uplinks.History;

/// <summary>Hours by the venue's clock, so that its days are made of whole ones also where the offset from UTC is not.</summary>
public static class VenueHours
{
    public const int Hour = 3600;
    public const int Half = 1800;

    /// <param name="at">Unix seconds, as the answer.</param>
    public static long StartOf(long at, TimeZoneInfo zone)
    {
        var offset = (long)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(at)).TotalSeconds;
        return at - ((((at + offset) % Hour) + Hour) % Hour);
    }

    /// <summary>The half hour that holds a moment.</summary>
    public static DateTimeOffset HalfOf(DateTimeOffset at, TimeZoneInfo zone)
    {
        var start = StartOf(at.ToUnixTimeSeconds(), zone);
        return DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds() - start < Half ? start : start + Half);
    }

    /// <summary>The hours a sample adds to, each with its part of it. What was counted belongs to the last of them.</summary>
    public static IEnumerable<UplinkHour> Spread(UplinkSample sample, TimeZoneInfo zone)
    {
        var end = sample.At.ToUnixTimeSeconds();
        for (var at = end - sample.Seconds; at < end || sample.Seconds == 0;)
        {
            var hour = StartOf(at, zone);
            var until = Math.Min(end, hour + Hour);
            yield return Part(sample, hour, at, until, isLast: until == end);
            if (until == end)
                yield break;
            at = until;
        }
    }

    static UplinkHour Part(UplinkSample sample, long hour, long from, long to, bool isLast)
    {
        var seconds = (int)(to - from);
        var speeds = isLast && (sample.DownloadBitsPerSecond ?? sample.UploadBitsPerSecond) is not null;
        var (download, upload) = speeds ? (sample.DownloadBitsPerSecond ?? 0, sample.UploadBitsPerSecond ?? 0) : (0, 0);
        return new UplinkHour
        {
            Hour = hour,
            Up = sample.State is UplinkState.Up ? seconds : 0,
            Degraded = sample.State is UplinkState.Degraded ? seconds : 0,
            Down = sample.State is UplinkState.Down ? seconds : 0,
            Unknown = sample.State is UplinkState.Unknown ? seconds : 0,
            FirstHalf = from < hour + Half ? (int)sample.State : null,
            SecondHalf = to > hour + Half || from >= hour + Half ? (int)sample.State : null,
            Samples = isLast ? 1 : 0,
            Speeds = speeds ? 1 : 0,
            DownloadSum = download,
            UploadSum = upload,
            DownloadPeak = download,
            UploadPeak = upload,
            DownloadBytes = isLast ? sample.DownloadBytes : 0,
            UploadBytes = isLast ? sample.UploadBytes : 0,
        };
    }
}
