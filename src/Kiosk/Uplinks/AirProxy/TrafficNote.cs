namespace Kiosk.Uplinks.AirProxy;

/// <summary>A day's traffic so far, and how fast it grew between the last two answers.</summary>
public sealed record TrafficNote(string Period, long AskedAt, long AnsweredAt, TrafficCounter? Counter, double? DownloadBitsPerSecond, double? UploadBitsPerSecond)
{
    internal static TrafficNote None(string period) => new(period, 0, 0, null, null, null);

    internal TrafficNote Next(AirProxyTraffic traffic, long at, TimeProvider time)
    {
        if (traffic is not { DownloadBytes: { } down, UploadBytes: { } up })
            return WithoutSpeed();
        var seconds = time.GetElapsedTime(AnsweredAt, at).TotalSeconds;
        var next = this with { AskedAt = at, AnsweredAt = at, Counter = new TrafficCounter(Period, down, up) };
        return Counter is { } before && seconds >= 1 && down >= before.DownloadBytes && up >= before.UploadBytes
            ? next with { DownloadBitsPerSecond = (down - before.DownloadBytes) * 8 / seconds, UploadBitsPerSecond = (up - before.UploadBytes) * 8 / seconds }
            : next.WithoutSpeed();
    }

    /// <summary>How fast it grew once is not how fast it grows now.</summary>
    internal TrafficNote WithoutSpeed() => this with { DownloadBitsPerSecond = null, UploadBitsPerSecond = null };
}
