using System.ComponentModel;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Api;

sealed record UplinkHourView(
    [property: Description("Where an hour of the venue's clock begins.")] DateTimeOffset From,
    int UpSeconds, int DegradedSeconds, int DownSeconds, int UnknownSeconds, int Looks,
    [property: Description("On average.")] double? DownloadBitsPerSecond, double? UploadBitsPerSecond,
    long? PeakDownloadBitsPerSecond, long? PeakUploadBitsPerSecond, long DownloadBytes, long UploadBytes)
{
    public static UplinkHourView Of(UplinkHour hour) => new(
        hour.At, hour.Up, hour.Degraded, hour.Down, hour.Unknown, hour.Samples, hour.DownloadBitsPerSecond, hour.UploadBitsPerSecond,
        hour.Speeds == 0 ? null : hour.DownloadPeak, hour.Speeds == 0 ? null : hour.UploadPeak, hour.DownloadBytes, hour.UploadBytes);
}
