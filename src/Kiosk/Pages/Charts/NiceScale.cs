namespace Kiosk.Pages.Charts;

/// <summary>An axis from zero in steps a person can add up: 1, 2 or 5 and noughts.</summary>
public sealed record NiceScale(double Step, int Steps)
{
    public double Top => Step * Steps;

    public IEnumerable<double> Ticks => Enumerable.Range(0, Steps + 1).Select(n => n * Step);

    /// <param name="largest">The scale reaches it. Nothing below a thousandth of a millionth matters.</param>
    /// <param name="steps">At most so many.</param>
    public static NiceScale For(double largest, int steps = 4)
    {
        if (!(largest > 1e-9) || !double.IsFinite(largest))
            return new NiceScale(1, 1);
        var rough = largest / steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 5, 10, 20 }.Select(factor => factor * power).First(candidate => Math.Ceiling(largest / candidate) <= steps);
        return new NiceScale(step, (int)Math.Ceiling(largest / step));
    }
}
