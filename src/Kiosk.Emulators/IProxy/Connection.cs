using System.Text.Json.Nodes;

namespace Kiosk.Emulators.IProxy;

sealed class Connection(string id, string name, DateTimeOffset createdAt, Phone phone)
{
    public string Id => id;

    public string Name { get; set; } = name;

    public string Description { get; set; } = "";

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public string Country { get; init; } = "pl";

    public string City { get; init; } = "waw";

    public string ServerId { get; init; } = "emulatedServer1";

    public Phone Phone => phone;

    /// <summary>The app has reported at least once.</summary>
    public bool Paired { get; set; }

    public ActivePlan? Plan { get; set; }

    public string? ApiKey { get; set; }

    public JsonObject Settings { get; init; } = SettingRules.Defaults();

    public Dictionary<string, JsonObject> Team { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<ProxyAccess> Proxies { get; init; } = [];

    public List<VpnAccess> Vpns { get; init; } = [];

    public List<ActionLink> Links { get; init; } = [];

    public List<IProxySms> Messages { get; init; } = [];

    public ActivePlan? PlanAt(DateTimeOffset now) => Plan?.ExpiresAt > now ? Plan : null;
}
