using System.Text.Json.Nodes;

namespace Kiosk.Emulators.AzireVpn;

/// <summary><c>GET /v3/locations</c>: without the envelope of the other calls.</summary>
static class Locations
{
    static readonly (string Name, string City, string Country, string Iso, string Pool)[] all =
    [
        ("se-sto", "Stockholm", "Sweden", "se", "se-sto"), ("se-mma", "Malmö", "Sweden", "se", "se-mma"), ("ch-zrh", "Zürich", "Switzerland", "ch", "ch-zrh"),
        ("es-agp", "Málaga", "Spain", "es", "es-agp"), ("us-sfo", "San Francisco", "United States", "us", "us-lax"),
    ];

    public static JsonObject Json() => new()
    {
        ["status"] = "success",
        ["locations"] = new JsonArray(
        [
            .. all.Select((l, number) => (JsonNode?)new JsonObject
            {
                ["name"] = l.Name,
                ["city"] = l.City,
                ["country"] = l.Country,
                ["iso"] = l.Iso,
                ["pool"] = $"{l.Pool}.azirevpn.example",
                ["pubkey"] = $"emulated-public-key-{number + 1}=",
            }),
        ]),
    };
}
