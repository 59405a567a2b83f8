namespace Kiosk.Benchmarks;

/// <summary>Measurements of one thing, in milliseconds unless said otherwise.</summary>
sealed class Samples
{
    readonly List<double> values = [];

    public int Count => values.Count;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Max => At(1);

    public void Add(double value) => values.Add(value);

    public void Add(TimeSpan value) => values.Add(value.TotalMilliseconds);

    /// <summary>The nearest rank.</summary>
    double At(double share)
    {
        if (values.Count == 0)
            throw new InvalidOperationException("Nothing was measured.");
        var sorted = values.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
