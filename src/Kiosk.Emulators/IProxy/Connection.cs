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

public sealed record IProxySms(string Id, string From, string FromContact, string Message, DateTimeOffset At);

public sealed record IProxyCommand(string ConnectionId, string Action, bool? Enabled, bool ByLink, DateTimeOffset At);

sealed record ActionLink(string Id, string Action, string Comment, DateTimeOffset CreatedAt);

sealed record ProxyAccess(string Id, string Service, string AuthType, string Login, string Password, int Port, DateTimeOffset PasswordUpdatedAt)
{
    public string Description { get; init; } = "";

    public string? InboundPolicy { get; init; }

    public IReadOnlyList<string> InboundIps { get; init; } = [];

    /// <summary>As it was sent; null: never.</summary>
    public string? ExpiresAt { get; init; }
}

sealed record VpnAccess(string Id, string Name, string Description, string ExpiresAt);
