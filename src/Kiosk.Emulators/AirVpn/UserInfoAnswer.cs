using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirVpn;

/// <summary>The <c>userinfo</c> of the vendor's page, with the fields that today's answers have besides.</summary>
static class UserInfoAnswer
{
    public static JsonObject Of(AirVpnSettings settings, AirVpnAccount account, IReadOnlyList<Tunnel> tunnels, DateTimeOffset now)
    {
        var answer = new JsonObject
        {
            ["user"] = User(settings, account, tunnels.Count > 0, now),
            ["sessions"] = new JsonArray([.. tunnels.Select(t => Session(t, now))]),
        };
        if (tunnels.Count > 0)
            answer["connection"] = Session(tunnels[0], now);
        else if (settings.NoConnection != NoConnectionShape.Absent)
            answer["connection"] = settings.NoConnection == NoConnectionShape.EmptyArray ? new JsonArray() : new JsonObject();
        return answer;
    }

    static JsonObject User(AirVpnSettings settings, AirVpnAccount account, bool connected, DateTimeOffset now) => new()
    {
        ["login"] = settings.Login,
        ["register_date"] = account.Registered.MySql,
        ["register_unix"] = account.Registered.ToUnixTimeSeconds(),
        ["premium"] = account.Expires > now,
        ["expiration_unix"] = account.Expires.ToUnixTimeSeconds(),
        ["expiration_date"] = account.Expires.MySql,
        ["expiration_days"] = (int)Math.Floor((account.Expires - now).TotalDays),
        ["last_attempt_unix"] = account.Registered.AddDays(800).ToUnixTimeSeconds(),
        ["last_attempt_date"] = account.Registered.AddDays(800).MySql,
        ["posts"] = 3,
        ["credits"] = 0,
        ["last_post"] = account.Registered.AddDays(12).MySql,
        ["last_visit_unix"] = account.Registered.AddDays(870).ToUnixTimeSeconds(),
        ["last_visit_date"] = account.Registered.AddDays(870).MySql,
        ["last_activity_unix"] = account.Registered.AddDays(870).ToUnixTimeSeconds(),
        ["last_activity_date"] = account.Registered.AddDays(870).MySql,
        ["connected"] = connected,
    };

    static JsonObject Session(Tunnel tunnel, DateTimeOffset now) => new()
    {
        ["device_name"] = tunnel.Device.Name,
        ["device_description"] = tunnel.Device.Description,
        ["vpn_ip"] = tunnel.VpnIp,
        ["vpn_ipv4"] = tunnel.VpnIp,
        ["vpn_ipv6"] = tunnel.VpnIpv6,
        ["exit_ip"] = tunnel.Server.ExitIp,
        ["exit_ipv4"] = tunnel.Server.ExitIp,
        ["exit_ipv6"] = tunnel.Server.EntryV6(9),
        ["entry_ip"] = tunnel.Server.Entry(1),
        ["entry_ipv4"] = tunnel.Server.Entry(1),
        ["entry_ipv6"] = tunnel.Server.EntryV6(1),
        ["server_name"] = tunnel.Server.Name,
        ["server_country"] = tunnel.Server.Country,
        ["server_country_code"] = tunnel.Server.CountryCode,
        ["server_continent"] = tunnel.Server.Continent,
        ["server_location"] = tunnel.Server.Location,
        ["server_bw"] = tunnel.Server.Bandwidth,
        ["bytes_read"] = tunnel.BytesRead(now),
        ["bytes_write"] = tunnel.BytesWritten(now),
        ["connected_since_unix"] = tunnel.Since.ToUnixTimeSeconds(),
        ["connected_since_date"] = tunnel.Since.MySql,
        ["speed_read"] = tunnel.SpeedRead(now),
        ["speed_write"] = tunnel.SpeedWrite(now),
    };
}
