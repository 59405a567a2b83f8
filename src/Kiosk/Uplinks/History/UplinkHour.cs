namespace Kiosk.Uplinks.History;

/// <summary>What was seen in one hour: the seconds of each state add up to 3600 at most; what is missing was not watched.</summary>
public sealed record UplinkHour
{
    /// <summary>Its start in Unix seconds.</summary>
    public required long Hour { get; init; }

    public int Up { get; init; }
    public int Degraded { get; init; }
    public int Down { get; init; }
    public int Unknown { get; init; }

    /// <summary>The worst state of each half, as a number; null when nobody looked.</summary>
    public int? FirstHalf { get; init; }

    public int? SecondHalf { get; init; }
    public int Samples { get; init; }

    /// <summary>How many samples bear a speed.</summary>
    public int Speeds { get; init; }

    public long DownloadSum { get; init; }
    public long UploadSum { get; init; }
    public long DownloadPeak { get; init; }
    public long UploadPeak { get; init; }
    public long DownloadBytes { get; init; }
    public long UploadBytes { get; init; }

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(Hour);

    public double? DownloadBitsPerSecond => Speeds == 0 ? null : (double)DownloadSum / Speeds;

    public double? UploadBitsPerSecond => Speeds == 0 ? null : (double)UploadSum / Speeds;
}
