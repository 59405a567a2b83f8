using System.ComponentModel;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Api;

sealed record UplinkSampleView(
    DateTimeOffset At, UplinkState State,
    [property: Description("How long before it was so.")] int Seconds,
    long? DownloadBitsPerSecond, long? UploadBitsPerSecond,
    [property: Description("Since the look before.")] long DownloadBytes, long UploadBytes)
{
    public static UplinkSampleView From(UplinkSample sample) => new(
        sample.At, sample.State, sample.Seconds, sample.DownloadBitsPerSecond, sample.UploadBitsPerSecond, sample.DownloadBytes, sample.UploadBytes);
}
