namespace Kiosk.Uplinks.History;

/// <summary>An average speed between two moments. Points that do not touch have an unwatched gap between them.</summary>
public sealed record SpeedPoint(DateTimeOffset From, DateTimeOffset To, double? DownloadBitsPerSecond, double? UploadBitsPerSecond);
