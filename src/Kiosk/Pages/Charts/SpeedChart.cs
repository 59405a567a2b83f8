using System.Text;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Charts;

/// <summary>Two lines that break where nobody watched.</summary>
/// <param name="Download">The path of an SVG, as <paramref name="Upload"/>; empty without a value.</param>
public sealed record SpeedChart(Plot Plot, string Download, string Upload)
{
    const double Megabit = 1e6;

    /// <summary>Looks are a little late now and then.</summary>
    static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public static SpeedChart Of(IReadOnlyList<SpeedPoint> points, DateTimeOffset from, DateTimeOffset to)
    {
        var largest = points.Select(point => Math.Max(point.DownloadBitsPerSecond ?? 0, point.UploadBitsPerSecond ?? 0)).DefaultIfEmpty().Max();
        var plot = new Plot(from, to, NiceScale.For(largest / Megabit));
        return new SpeedChart(plot, Path(plot, points, point => point.DownloadBitsPerSecond), Path(plot, points, point => point.UploadBitsPerSecond));
    }

    static string Path(Plot plot, IReadOnlyList<SpeedPoint> points, Func<SpeedPoint, double?> speed)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count;)
        {
            var run = i;
            while (run < points.Count && speed(points[run]) is not null && (run == i || Touch(points[run - 1], points[run])))
                run++;
            if (run == i)
                i++;
            else
                Draw(path, plot, points, speed, i, i = run);
        }

        return path.ToString();
    }

    /// <summary>From the start of the first point through the middles to the end of the last.</summary>
    static void Draw(StringBuilder path, Plot plot, IReadOnlyList<SpeedPoint> points, Func<SpeedPoint, double?> speed, int first, int end)
    {
        path.Append('M').Append(Plot.Text(plot.X(points[first].From)));
        for (var i = first; i < end; i++)
        {
            var y = Plot.Text(plot.Y((speed(points[i]) ?? 0) / Megabit));
            if (i == first)
                path.Append(' ').Append(y);
            path.Append('L').Append(Plot.Text(plot.X(points[i].From + ((points[i].To - points[i].From) / 2)))).Append(' ').Append(y);
            if (i == end - 1)
                path.Append('H').Append(Plot.Text(plot.X(points[i].To)));
        }
    }

    static bool Touch(SpeedPoint before, SpeedPoint after) => after.From - before.To <= Tolerance;
}
