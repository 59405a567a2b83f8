using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What a connection carried, when it was up, and with which addresses.</summary>
public sealed class IProxyStatistics(IProxyApi api)
{
    /// <param name="timeZone">IANA name; the vendor takes one it does not know for UTC.</param>
    public async Task<IProxyTraffic> ByDayAsync(
        UplinkAccount account, string connection, IProxyPeriod period, string? timeZone, bool byPerson, CancellationToken cancellationToken)
    {
        var query = period.ToQuery() + (timeZone is null ? "" : $"&timezone={Uri.EscapeDataString(timeZone)}");
        var request = IProxyRequest.Get(account, "connections/{}/traffic/by-day", connection) with { Query = query, ByPerson = byPerson };
        return Traffic(await api.SendAsync(request, cancellationToken), "daily_stats");
    }

    /// <summary>One for each port.</summary>
    public async Task<IReadOnlyList<IProxyTraffic>> ByHourAndPortAsync(
        UplinkAccount account, string connection, IProxyPeriod period, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(account, "connections/{}/traffic/by-hour-port", connection, period, "port_stats", cancellationToken);
        return [.. rows.Select(row => Traffic(row, "hourly_stats"))];
    }

    public async Task<IReadOnlyList<IProxyUptime>> UptimeAsync(
        UplinkAccount account, string connection, IProxyPeriod period, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(account, "connections/{}/uptime", connection, period, "uptime", cancellationToken);
        return [.. rows.Select(row => new IProxyUptime(row.Moment("date"), row.Text("status") ?? ""))];
    }

    public async Task<IReadOnlyList<IProxyAddress>> IpHistoryAsync(
        UplinkAccount account, string connection, IProxyPeriod period, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(account, "connections/{}/ip-history", connection, period, "ip_history", cancellationToken);
        return [.. rows.Select(row => new IProxyAddress(row.Moment("date"), row.Text("ipv4"), row.Text("ipv6")))];
    }

    async Task<IEnumerable<JsonElement>> RowsAsync(
        UplinkAccount account, string route, string connection, IProxyPeriod period, string list, CancellationToken cancellationToken) =>
        (await api.SendAsync(IProxyRequest.Get(account, route, connection) with { Query = period.ToQuery() }, cancellationToken)).Rows(list);

    /// <summary>Totals that are missing are added up.</summary>
    static IProxyTraffic Traffic(JsonElement row, string list)
    {
        IReadOnlyList<IProxyTrafficSlice> slices =
            [.. row.Objects(list).Select(slice => new IProxyTrafficSlice(slice.Moment("date"), Bytes(slice, "in_bytes") ?? 0, Bytes(slice, "out_bytes") ?? 0))];
        return new IProxyTraffic(
            row.Text("port"),
            Bytes(row, "total_in_bytes") ?? slices.Sum(slice => slice.InBytes),
            Bytes(row, "total_out_bytes") ?? slices.Sum(slice => slice.OutBytes),
            slices);
    }

    static long? Bytes(JsonElement row, string name) => row.Number(name) is >= 0 and < 9e18 and var bytes ? (long)bytes : null;
}
