using System.Net;
using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

static class ProxyAccessCalls
{
    const string NoExpiry = "0001-01-01T00:00:00Z";

    static readonly string[] fields = ["listen_service", "auth_type", "auth", "description", "acl_inbound_policy", "acl_inbound_ips", "expires_at"];

    public static Answer List(Call call) => List([call.Connection]);

    public static Answer ListAll(Call call) => List(call.Account.Connections);

    public static Answer Create(Call call)
    {
        var connection = call.Connection;
        var body = call.Body(fields);
        Call.Needed(body, "listen_service");
        Call.Needed(body, "auth_type");
        var made = new ProxyAccess(call.Account.NewId(), "http", "userpass", $"user{call.Account.NewPort()}", call.Account.NewSecret(), call.Account.NewPort(), call.Now);
        made = Changed(made, body, call.Now);
        if (made is { AuthType: "noauth", InboundPolicy: null })
            throw RefusedException.Invalid("acl_inbound_policy: is required for noauth");
        connection.Proxies.Add(made);
        return Answer.Of(Json(connection, made), status: 201);
    }

    public static Answer Update(Call call)
    {
        var connection = call.Connection;
        var index = Index(connection, call.Ids[1]);
        connection.Proxies[index] = Changed(connection.Proxies[index], call.Body(fields), call.Now);
        return Answer.Of(Json(connection, connection.Proxies[index]));
    }

    public static Answer Delete(Call call)
    {
        call.Connection.Proxies.RemoveAt(Index(call.Connection, call.Ids[1]));
        return Answer.Of(new JsonObject { ["id"] = call.Ids[1] });
    }

    static ProxyAccess Changed(ProxyAccess access, JsonObject body, DateTimeOffset now)
    {
        var auth = body.Child("auth");
        var password = auth is null ? null : Call.Text(auth, "password", least: 1);
        var ips = body.Has("acl_inbound_ips") ? Addresses(body) : null;
        var policy = OneOf(body, "acl_inbound_policy", "deny_except");
        if (policy is not null && ips is not { Count: > 0 })
            throw RefusedException.Invalid("acl_inbound_ips: is required with acl_inbound_policy");
        return access with
        {
            Service = OneOf(body, "listen_service", "http", "socks5") ?? access.Service,
            AuthType = OneOf(body, "auth_type", "userpass", "noauth") ?? access.AuthType,
            Login = (auth is null ? null : Call.Text(auth, "login", least: 1)) ?? access.Login,
            Password = password ?? access.Password,
            PasswordUpdatedAt = password is null ? access.PasswordUpdatedAt : now,
            Description = Call.Text(body, "description") ?? access.Description,
            InboundPolicy = ips is null ? access.InboundPolicy : ips.Count > 0 ? "deny_except" : null,
            InboundIps = ips ?? access.InboundIps,
            ExpiresAt = Expiry(body, access.ExpiresAt, NoExpiry),
        };
    }

    /// <param name="never">What switches the expiry off.</param>
    public static string? Expiry(JsonObject body, string? before, string never)
    {
        if (Call.Text(body, "expires_at") is not { } wanted)
            return before;
        if (Stamps.Parse(wanted) is null)
            throw RefusedException.Invalid("expires_at: must be an RFC 3339 timestamp");
        return wanted == never ? null : wanted;
    }

    static Answer List(IReadOnlyList<Connection> connections) => Answer.Of(new JsonObject
    {
        ["proxy_accesses"] = new JsonArray([.. connections.SelectMany(c => c.Proxies.Select(p => (JsonNode?)Json(c, p)))]),
    });

    static JsonObject Json(Connection connection, ProxyAccess access)
    {
        var answer = new JsonObject
        {
            ["id"] = access.Id,
            ["connection_id"] = connection.Id,
            ["description"] = access.Description,
            ["listen_service"] = access.Service,
            ["auth_type"] = access.AuthType,
            ["auth"] = new JsonObject { ["login"] = access.Login, ["password"] = access.Password },
        };
        if (access.InboundPolicy is not null)
        {
            answer["acl_inbound_policy"] = access.InboundPolicy;
            answer["acl_inbound_ips"] = new JsonArray([.. access.InboundIps.Select(ip => (JsonNode?)ip)]);
        }

        answer["ip"] = "192.0.2.200";
        answer["port"] = access.Port;
        answer["hostname"] = "x1.fxdx.example";
        answer["password_updated_at"] = access.PasswordUpdatedAt.Rfc3339;
        if (access.ExpiresAt is not null)
            answer["expires_at"] = access.ExpiresAt;
        return answer;
    }

    static List<string> Addresses(JsonObject body) =>
        body["acl_inbound_ips"] is JsonArray list && list.All(item => item is JsonValue value && value.TryGetValue(out string? ip) && IPAddress.TryParse(ip, out _))
            ? [.. list.Select(item => item!.GetValue<string>())]
            : throw RefusedException.Invalid("acl_inbound_ips: must be a list of IP addresses");

    static string? OneOf(JsonObject body, string name, params string[] allowed) => Call.Text(body, name) is not { } value || allowed.Contains(value)
        ? Call.Text(body, name)
        : throw RefusedException.Invalid($"{name}: must be one of {string.Join(", ", allowed)}");

    static int Index(Connection connection, string id) =>
        connection.Proxies.FindIndex(p => p.Id == id) is >= 0 and var index ? index : throw RefusedException.NotFound("proxy access");
}
