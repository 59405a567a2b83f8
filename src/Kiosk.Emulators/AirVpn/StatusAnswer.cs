using System.Text.Json.Nodes;

namespace Kiosk.Emulators.AirVpn;

/// <summary>The <c>status</c> of the vendor's public page: servers, routing nodes, and sums by country, continent and planet.</summary>
static class StatusAnswer
{
    static readonly string[] routingNodes = ["Alnitak", "Mintaka", "Saiph"];

    public static JsonObject Of(ServerFleet fleet, DateTimeOffset now)
    {
        var servers = fleet.All;
        return new JsonObject
        {
            ["deprecated_warning"] = "'ip_entry' and 'ip_entry_alt' are deprecated. Use 'ip_v4_in1' and 'ip_v4_in2' instead.",
            ["servers"] = new JsonArray([.. servers.Select(s => Server(s, now))]),
            ["routing"] = new JsonArray([.. routingNodes.Zip(servers).Select((n, index) => Routing(n.First, n.Second, 40 + index * 90))]),
            ["countries"] = new JsonArray(
            [
                .. servers.GroupBy(s => (s.Country, s.CountryCode)).Select(g => Sum(
                    new JsonObject { ["country_name"] = g.Key.Country, ["country_code"] = g.Key.CountryCode }, g.Key.CountryCode, [.. g], now)),
            ]),
            ["continents"] = new JsonArray(
            [
                .. servers.GroupBy(s => s.Continent).Select(g => Sum(
                    new JsonObject { ["public_name"] = g.Key }, g.Key.ToLowerInvariant(), [.. g], now)),
            ]),
            ["planets"] = new JsonArray([Sum(new JsonObject { ["public_name"] = "Earth" }, "earth", [.. servers], now)]),
        };
    }

    static JsonObject Server(AirVpnServer server, DateTimeOffset now)
    {
        var answer = new JsonObject
        {
            ["public_name"] = server.Name,
            ["country_name"] = server.Country,
            ["country_code"] = server.CountryCode,
            ["location"] = server.Location,
            ["continent"] = server.Continent,
            ["bw"] = server.Bandwidth * Math.Min(100, ServerFleet.LoadOf(server, now)) / 100,
            ["bw_max"] = server.Bandwidth,
            ["users"] = ServerFleet.UsersOf(server, now),
            ["currentload"] = ServerFleet.LoadOf(server, now),
        };
        for (var which = 1; which <= 4; which++)
            answer[$"ip_v4_in{which}"] = server.Entry(which);
        for (var which = 1; which <= 4; which++)
            answer[$"ip_v6_in{which}"] = server.EntryV6(which);
        answer["health"] = HealthOf(server);
        if (server.Health != AirVpnHealth.Ok)
            answer["warning"] = server.Warning;
        return answer;
    }

    static JsonObject Routing(string name, AirVpnServer near, int load) => new()
    {
        ["public_name"] = name,
        ["country_name"] = near.Country,
        ["country_code"] = near.CountryCode,
        ["location"] = near.Location,
        ["continent"] = near.Continent,
        ["bw"] = load,
        ["bw_max"] = 100,
        ["currentload"] = load,
        ["health"] = "ok",
    };

    /// <summary>Its health is ok as long as one server is.</summary>
    static JsonObject Sum(JsonObject names, string host, AirVpnServer[] servers, DateTimeOffset now)
    {
        names["server_best"] = servers.Where(s => s.Health == AirVpnHealth.Ok).MinBy(s => ServerFleet.LoadOf(s, now))?.Name ?? servers[0].Name;
        names["bw"] = servers.Sum(s => s.Bandwidth * Math.Min(100, ServerFleet.LoadOf(s, now)) / 100);
        names["bw_max"] = servers.Sum(s => s.Bandwidth);
        names["users"] = servers.Sum(s => ServerFleet.UsersOf(s, now));
        names["servers"] = servers.Length;
        names["currentload"] = (int)servers.Average(s => Math.Min(100, ServerFleet.LoadOf(s, now)));
        foreach (var (which, suffix) in new[] { "", "2", "3", "4" }.Index())
        {
            names[$"ip_v4_in{which + 1}"] = $"{host}{suffix}.vpn.airdns.org";
            names[$"ip_v6_in{which + 1}"] = $"{host}{suffix}.ipv6.vpn.airdns.org";
        }

        names["health"] = servers.Any(s => s.Health == AirVpnHealth.Ok) ? "ok" : HealthOf(servers[0]);
        return names;
    }

    static string HealthOf(AirVpnServer server) => server.Health switch
    {
        AirVpnHealth.Ok => "ok",
        AirVpnHealth.Warning => "warning",
        _ => "error",
    };
}
