using System.Globalization;

namespace Kiosk.Pages.Charts;

/// <summary>The field of a chart: time from left to right, in every language, and values upwards from zero.</summary>
public sealed record Plot(DateTimeOffset From, DateTimeOffset To, NiceScale Scale)
{
    public const int Width = 640;
    public const int Height = 190;
    public const int Left = 62;
    public const int Right = Width - 12;
    public const int Above = 10;
    public const int Bottom = Height - 26;

    public double X(DateTimeOffset at) => Left + ((Right - Left) * Math.Clamp((at - From) / (To - From), 0, 1));

    public double Y(double value) => Bottom - ((Bottom - Above) * Math.Clamp(value / Scale.Top, 0, 1));

    public IReadOnlyList<ChartTick> Values(Func<double, string> label) => [.. Scale.Ticks.Select(value => new ChartTick(Y(value), label(value)))];

    public IReadOnlyList<ChartTick> Times(IEnumerable<DateTimeOffset> moments, Func<DateTimeOffset, string> label) =>
        [.. moments.Select(at => new ChartTick(X(at), label(at)))];

    /// <summary>As SVG wants it, whatever the language.</summary>
    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
