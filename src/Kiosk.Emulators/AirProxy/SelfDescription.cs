using System.Text.Json.Nodes;

namespace Kiosk.Emulators.AirProxy;

/// <summary>What <c>/api/proxy/</c> says of itself.</summary>
static class SelfDescription
{
    static readonly (string Name, string Description, string Call)[] calls =
    [
        ("Get API Key", "Returns your API key.\n\nYou can request it only if logged in to the site.", "get_key"),
        ("Change proxy external IP", "Rotates proxy external IP and returns current external IP.", "change_ip"),
        ("Get proxy external IP", "Returns proxy current external IP.", "ext_ip"),
        ("Get proxy traffic usage", "Returns proxy traffic usage for specified time range.", "traffic"),
        ("Reboot proxy's dongle", "Request reboot for the dongle related to specified proxy and return immediately.", "reboot"),
        ("Proxies list", "Returns the list of your proxies, optionally filtered by provided options.", "list"),
    ];

    public static JsonArray Json() => new(
    [
        .. calls.Select(c => (JsonNode?)new JsonObject { ["name"] = c.Name, ["description"] = c.Description, ["url"] = $"/api/proxy/{c.Call}/" }),
    ]);
}
