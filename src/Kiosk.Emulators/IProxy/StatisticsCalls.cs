using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>A past that is the same whenever asked about; every hour of every port adds up to the days.</summary>
static class StatisticsCalls
{
    public static Answer ByDay(Call call)
    {
        var (connection, zone) = (call.Connection, Zone(call.Request.Query("timezone")));
        var days = new JsonArray();
        var (totalIn, totalOut) = (0L, 0L);
        foreach (var day in Hours(call).GroupBy(hour => Local(hour, zone).Date))
        {
            var (@in, @out) = Sum(connection.Proxies.SelectMany(p => day.Select(hour => Traffic(connection, p, hour))));
            var start = new DateTimeOffset(day.Key, zone.GetUtcOffset(PastTraffic.StartOf(day.First())));
            days.Add((JsonNode)new JsonObject { ["date"] = start.Rfc3339, ["in_bytes"] = @in, ["out_bytes"] = @out });
            (totalIn, totalOut) = (totalIn + @in, totalOut + @out);
        }

        return Answer.Of(new JsonObject { ["total_in_bytes"] = totalIn, ["total_out_bytes"] = totalOut, ["daily_stats"] = days });
    }

    public static Answer ByHourAndPort(Call call)
    {
        var connection = call.Connection;
        var hours = Hours(call).ToArray();
        return Answer.Of(new JsonObject { ["port_stats"] = new JsonArray([.. connection.Proxies.Select(Port)]) });

        JsonNode? Port(ProxyAccess access)
        {
            var (@in, @out) = Sum(hours.Select(hour => Traffic(connection, access, hour)));
            return new JsonObject
            {
                ["port"] = $"{access.Port}",
                ["total_in_bytes"] = @in,
                ["total_out_bytes"] = @out,
                ["hourly_stats"] = new JsonArray([.. hours.Select(hour => Hour(access, hour))]),
            };
        }

        JsonNode? Hour(ProxyAccess access, long hour)
        {
            var (@in, @out) = Traffic(connection, access, hour);
            return new JsonObject { ["date"] = PastTraffic.StartOf(hour).Rfc3339, ["in_bytes"] = @in, ["out_bytes"] = @out };
        }
    }

    public static Answer Uptime(Call call) => Answer.Of(new JsonObject
    {
        ["uptime"] = new JsonArray([.. Hours(call).Select(hour => (JsonNode?)new JsonObject
        {
            ["date"] = PastTraffic.StartOf(hour).Rfc3339,
            ["status"] = call.Connection.Phone.WasUp(PastTraffic.StartOf(hour), PastTraffic.StartOf(hour + 1)) ? "UP" : "DOWN",
        })]),
    });

    public static Answer IpHistory(Call call)
    {
        var (from, to) = call.Range();
        var addresses = call.Connection.Paired ? call.Connection.Phone.Addresses.Where(a => a.At >= from && a.At < to && a.At <= call.Now) : [];
        return Answer.Of(new JsonObject
        {
            ["ip_history"] = new JsonArray([.. addresses.Select(a => (JsonNode?)new JsonObject { ["date"] = a.At.Rfc3339, ["ipv4"] = a.Ip, ["ipv6"] = a.Ipv6 })]),
        });
    }

    /// <summary>The hours asked for in which the connection lived.</summary>
    static IEnumerable<long> Hours(Call call)
    {
        var (from, to) = call.Range();
        var connection = call.Connection;
        from = from > connection.CreatedAt ? from : connection.CreatedAt;
        to = to < call.Now ? to : call.Now;
        for (var hour = PastTraffic.HourOf(from); connection.Paired && PastTraffic.StartOf(hour) < to; hour++)
            yield return hour;
    }

    static (long In, long Out) Traffic(Connection connection, ProxyAccess access, long hour) =>
        connection.Phone.WasUp(PastTraffic.StartOf(hour), PastTraffic.StartOf(hour + 1)) ? PastTraffic.Hour($"iproxy {connection.Id} {access.Port}", hour) : default;

    static (long In, long Out) Sum(IEnumerable<(long In, long Out)> traffic) =>
        traffic.Aggregate((In: 0L, Out: 0L), (sum, one) => (sum.In + one.In, sum.Out + one.Out));

    static DateTimeOffset Local(long hour, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(PastTraffic.StartOf(hour), zone);

    /// <summary>"Invalid and empty values are defaulted to UTC".</summary>
    static TimeZoneInfo Zone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
