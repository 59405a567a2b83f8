using System.Globalization;
using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirProxy;

/// <summary><c>traffic</c>: what went through the proxy in a stretch of time, in the units asked for.</summary>
static class Traffic
{
    static readonly TimeSpan defaultDelta = TimeSpan.FromDays(30);

    static readonly Dictionary<string, double> speedBits = new(StringComparer.Ordinal)
    {
        ["bps"] = 1, ["Kbps"] = 1e3, ["Mbps"] = 1e6, ["Bps"] = 8, ["KBps"] = 8e3, ["MBps"] = 8e6, ["KiBps"] = 8 * 1024, ["MiBps"] = 8 * 1024 * 1024,
    };

    static readonly Dictionary<string, double> dataBits = new(StringComparer.Ordinal)
    {
        ["b"] = 1, ["B"] = 8, ["KB"] = 8e3, ["MB"] = 8e6, ["GB"] = 8e9, ["KiB"] = 8 * 1024, ["MiB"] = 8 * 1024 * 1024, ["GiB"] = 8d * 1024 * 1024 * 1024,
    };

    public static Answer Of(Dongle dongle, Incoming request, DateTimeOffset now)
    {
        var speedUnit = request.Query("speed_unit") ?? "bps";
        var dataUnit = request.Query("data_unit") ?? "b";
        var till = request.Query("till") is { Length: > 0 } wanted ? Moment(wanted) : now;
        var from = request.Query("from") is { Length: > 0 } start ? Moment(start) : till - Delta(request.Query("delta"));
        if (!speedBits.TryGetValue(speedUnit, out var speed) || !dataBits.TryGetValue(dataUnit, out var data) || from is null || till is null || from >= till)
            return AirProxyApi.Failure("Failed to get traffic usage", dongle);

        var (incoming, outgoing) = PastTraffic.Between($"airproxy {dongle.Rental.Id}", Later(from.Value, dongle.RentedFrom), till.Value < now ? till.Value : now);
        var seconds = (till.Value - from.Value).TotalSeconds;
        return Answer.Of(new JsonObject
        {
            ["success"] = true,
            ["from"] = from.Value.Rfc3339Seconds,
            ["till"] = till.Value.Rfc3339Seconds,
            ["speed_avg"] = Figures(speedUnit, incoming * 8 / seconds / speed, outgoing * 8 / seconds / speed),
            ["data"] = Figures(dataUnit, incoming * 8 / data, outgoing * 8 / data),
            ["id"] = dongle.Rental.Id,
        });
    }

    static JsonObject Figures(string unit, double incoming, double outgoing) => new()
    {
        ["unit"] = unit,
        ["incoming"] = Float(incoming),
        ["outgoing"] = Float(outgoing),
        ["total"] = Float(incoming + outgoing),
    };

    /// <summary>A decimal keeps its ".0", as Python prints a float.</summary>
    static decimal Float(double figure) => decimal.Parse(figure.ToString("0.0###", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    static DateTimeOffset? Moment(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) && unix < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(unix) : Stamps.Parse(text);

    static TimeSpan? Delta(string? text)
    {
        if (text is null or "")
            return defaultDelta;
        var unit = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, 'w' => 604_800, _ => 0 };
        return int.TryParse(unit == 0 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? TimeSpan.FromSeconds((double)count * Math.Max(1, unit)) is var delta && delta < TimeSpan.FromDays(36_500) ? delta : null
            : null;
    }
}
