namespace Kiosk.Uplinks;

/// <summary>What has passed since the start of a period; two counters of one period differ by the traffic between them.</summary>
/// <param name="Period">Such as the start of a session or a day. Another period counts from zero.</param>
/// <param name="DownloadBytes">Towards the guests.</param>
public sealed record TrafficCounter(string Period, long DownloadBytes, long UploadBytes);
