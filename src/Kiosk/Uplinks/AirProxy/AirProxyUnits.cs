namespace Kiosk.Uplinks.AirProxy;

/// <summary>The vendor's units; upper and lower case are different ones.</summary>
public static class AirProxyUnits
{
    const double Kibi = 1024;

    /// <summary>In bits per second.</summary>
    public static IReadOnlyDictionary<string, double> Speeds { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["bps"] = 1, ["Kbps"] = 1e3, ["Mbps"] = 1e6,
        ["Bps"] = 8, ["KBps"] = 8e3, ["MBps"] = 8e6,
        ["KiBps"] = 8 * Kibi, ["MiBps"] = 8 * Kibi * Kibi,
    };

    /// <summary>In bits.</summary>
    public static IReadOnlyDictionary<string, double> Data { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["b"] = 1, ["B"] = 8,
        ["KB"] = 8e3, ["MB"] = 8e6, ["GB"] = 8e9,
        ["KiB"] = 8 * Kibi, ["MiB"] = 8 * Kibi * Kibi, ["GiB"] = 8 * Kibi * Kibi * Kibi,
    };
}
