using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>What <c>status</c> says, as far as the kiosk asks.</summary>
/// <param name="Recommended">Server by country code.</param>
public sealed record AirVpnStatus(IReadOnlyDictionary<string, AirVpnServer> Servers, IReadOnlyDictionary<string, string> Recommended)
{
    /// <summary>Null when there are no servers in it.</summary>
    public static AirVpnStatus? Read(JsonElement answer)
    {
        var servers = new Dictionary<string, AirVpnServer>(StringComparer.OrdinalIgnoreCase);
        foreach (var server in answer.Objects("servers").Select(AirVpnServer.Read).OfType<AirVpnServer>())
            servers[server.Name] = server;
        var recommended = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in answer.Objects("countries"))
        {
            if (country.Text("country_code") is { } code && country.Text("server_best") is { } best)
                recommended[code] = best;
        }

        return servers.Count == 0 ? null : new AirVpnStatus(servers, recommended);
    }

    public AirVpnServer? ServerOf(AirVpnSession session) => session.Server is { } name ? Servers.GetValueOrDefault(name) : null;

    public string? RecommendedFor(AirVpnSession session) => session.CountryCode is { } code ? Recommended.GetValueOrDefault(code) : null;
}
