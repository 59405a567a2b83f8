using System.Globalization;
using System.Text;

namespace Kiosk.Health;

/// <summary>Prometheus' text format.</summary>
public sealed class MetricText
{
    readonly StringBuilder text = new();

    public void Add(string name, string type, string help, params IEnumerable<(string Labels, double Value)> samples)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
        foreach (var (labels, value) in samples)
        {
            var set = labels.Length == 0 ? "" : $"{{{labels}}}";
            text.Append(CultureInfo.InvariantCulture, $"{name}{set} {value}\n");
        }
    }

    /// <summary>A label's value, escaped.</summary>
    public static string Label(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    public override string ToString() => text.ToString();
}
