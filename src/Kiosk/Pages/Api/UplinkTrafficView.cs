namespace Kiosk.Pages.Api;

sealed record UplinkTrafficView(DateOnly Day, long DownloadBytes, long UploadBytes)
{
    public static IReadOnlyList<UplinkTrafficView> From(IEnumerable<(DateTimeOffset At, long Download, long Upload)> parts, TimeZoneInfo zone) =>
    [
        .. parts.Where(part => part.Download + part.Upload > 0)
            .GroupBy(part => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(part.At, zone).DateTime))
            .OrderBy(day => day.Key)
            .Select(day => new UplinkTrafficView(day.Key, day.Sum(part => part.Download), day.Sum(part => part.Upload))),
    ];
}
