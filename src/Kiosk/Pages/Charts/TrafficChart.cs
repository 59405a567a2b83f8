namespace Kiosk.Pages.Charts;

/// <summary>A bar a slot: download below, upload upon it. Slots are equally wide, also a day of 25 hours.</summary>
/// <param name="Unit">How many bytes one of the scale is: a power of 1024.</param>
public sealed record TrafficChart(NiceScale Scale, long Unit, IReadOnlyList<TrafficChart.Bar> Bars)
{
    const double Filled = 0.72;

    public static TrafficChart Of(IReadOnlyList<TrafficSlot> slots)
    {
        var largest = slots.Select(slot => slot.Bytes).DefaultIfEmpty().Max();
        long unit = 1;
        while (largest / unit >= 1000)
            unit *= 1024;
        var scale = NiceScale.For((double)largest / unit);
        var step = (double)(Plot.Right - Plot.Left) / Math.Max(1, slots.Count);
        return new TrafficChart(scale, unit, [.. slots.Select((slot, i) => BarOf(slot, Plot.Left + (i * step) + (step * (1 - Filled) / 2), step * Filled, scale, unit))]);
    }

    public static double Y(double value, NiceScale scale) => Plot.Bottom - ((Plot.Bottom - Plot.Above) * (value / scale.Top));

    static Bar BarOf(TrafficSlot slot, double x, double width, NiceScale scale, long unit)
    {
        var middle = Y((double)slot.DownloadBytes / unit, scale);
        return new Bar(slot, x, width, middle, Y((double)slot.Bytes / unit, scale));
    }

    /// <param name="DownloadTop">Where the lower part ends, from above.</param>
    public sealed record Bar(TrafficSlot Slot, double X, double Width, double DownloadTop, double UploadTop)
    {
        public double Middle => X + (Width / 2);
    }
}
