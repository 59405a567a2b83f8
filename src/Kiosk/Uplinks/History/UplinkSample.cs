namespace Kiosk.Uplinks.History;

/// <summary>One look, as it is kept.</summary>
/// <param name="At">In whole seconds.</param>
/// <param name="Seconds">Those before <paramref name="At"/> in which it was so; the rest since the look before was not watched.</param>
/// <param name="DownloadBitsPerSecond">Null when the vendor does not say.</param>
/// <param name="DownloadBytes">Since the look before.</param>
public sealed record UplinkSample(
    DateTimeOffset At, int Seconds, UplinkState State, long? DownloadBitsPerSecond, long? UploadBitsPerSecond, long DownloadBytes, long UploadBytes);
