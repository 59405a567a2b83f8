namespace Kiosk.Pages.Charts;

/// <summary>What passed in an hour, a day or a month.</summary>
public sealed record TrafficSlot(DateTimeOffset From, DateTimeOffset To, long DownloadBytes, long UploadBytes)
{
    public long Bytes => DownloadBytes + UploadBytes;
}
