using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>Traffic of a stretch of time, whatever the units on the wire; null where the answer has no unit that is known.</summary>
/// <param name="DownloadBytes">What came in from the Internet.</param>
/// <param name="DownloadBitsPerSecond">On average.</param>
public sealed record AirProxyTraffic(
    DateTimeOffset? From, DateTimeOffset? Till, long? DownloadBytes, long? UploadBytes, double? DownloadBitsPerSecond, double? UploadBitsPerSecond)
{
    internal static AirProxyTraffic Read(JsonElement json)
    {
        var (data, speed) = (json.Member("data"), json.Member("speed_avg"));
        return new AirProxyTraffic(
            json.Moment("from"), json.Moment("till"),
            Bytes(data, "incoming"), Bytes(data, "outgoing"),
            Bits(speed, "incoming", AirProxyUnits.Speeds), Bits(speed, "outgoing", AirProxyUnits.Speeds));
    }

    static long? Bytes(JsonElement figures, string name) =>
        Bits(figures, name, AirProxyUnits.Data) is >= 0 and < 8e18 and var bits ? (long)(bits / 8) : null;

    static double? Bits(JsonElement figures, string name, IReadOnlyDictionary<string, double> units) =>
        figures.Text("unit") is { } unit && units.TryGetValue(unit, out var bits) ? figures.Number(name) * bits : null;
}
