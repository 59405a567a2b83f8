using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Charts;

/// <summary>The same speeds, an average for each hour, day or month in which somebody looked.</summary>
public static class SpeedTable
{
    public static IReadOnlyList<SpeedPoint> Of(IReadOnlyList<SpeedPoint> points, IReadOnlyList<DateTimeOffset> slots) =>
    [
        .. slots.Zip(slots.Skip(1))
            .Select(slot => (Slot: slot, Points: points.Where(point => point.To > slot.First && point.To <= slot.Second).ToList()))
            .Where(pair => pair.Points.Count > 0)
            .Select(pair => new SpeedPoint(
                pair.Slot.First, pair.Slot.Second,
                pair.Points.Average(point => point.DownloadBitsPerSecond), pair.Points.Average(point => point.UploadBitsPerSecond))),
    ];
}
