using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>A rented proxy, without its user name and password, which nobody here needs.</summary>
/// <param name="Host">Domain or address.</param>
/// <param name="From">The rental; listed also when it has ended.</param>
/// <param name="RotationMinutes">Such as <c>60-90</c>, when the vendor changes the address by itself.</param>
/// <param name="RotationCalendar">Such as <c>weekly</c>.</param>
public sealed record AirProxyRental(
    string Id, string? Host, int? Port, string? Isp, string? Comment, IReadOnlyList<string> AllowedSources,
    DateTimeOffset? From, DateTimeOffset? Till, string? RotationMinutes, string? RotationCalendar)
{
    public string? Address => Host is null || Port is null ? Host : FormattableString.Invariant($"{Host}:{Port}");

    /// <param name="target">A number, or <c>domain:port</c>.</param>
    public bool IsCalled(string target) => Id == target || string.Equals(Address, target, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="UplinkException">It is no list, which is not the same as an empty one.</exception>
    internal static IReadOnlyList<AirProxyRental> ReadAll(JsonElement json, VendorAnswer answer) => json.Member("proxies") switch
    {
        { ValueKind: JsonValueKind.Array or JsonValueKind.Object } list => [.. list.Objects().Select(Read).OfType<AirProxyRental>()],
        _ => throw answer.Fault(UplinkError.Unreadable, "no list of proxies in the answer"),
    };

    /// <summary>Null when nothing tells which proxy it is.</summary>
    static AirProxyRental? Read(JsonElement row)
    {
        var (host, port) = (row.Text("ip"), row.Whole("port") is > 0 and <= 65_535 and var number ? (int?)number : null);
        return (row.Text("id") ?? (host is null || port is null ? null : FormattableString.Invariant($"{host}:{port}"))) is { } id
            ? new AirProxyRental(
                id, host, port, row.Text("isp"), row.Text("comment"), row.Texts("src_whitelist"),
                row.Moment("in_use_from"), row.Moment("in_use_till"), row.Text("ext_ip_upd_interval"), row.Text("ext_ip_upd_calendar"))
            : null;
    }
}
