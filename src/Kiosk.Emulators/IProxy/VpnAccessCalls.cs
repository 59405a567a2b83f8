using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

static class VpnAccessCalls
{
    public static Answer List(Call call) => List([call.Connection]);

    public static Answer ListAll(Call call) => List(call.Account.Connections);

    public static Answer Create(Call call)
    {
        var connection = call.Connection;
        var body = call.Body("name", "description");
        // Nine digits, as in the page's sample.
        var expires = call.Now.AddYears(20).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.787673959K", CultureInfo.InvariantCulture);
        var access = new VpnAccess(call.Account.NewId(), Call.Needed(body, "name"), Call.Text(body, "description") ?? "", expires);
        connection.Vpns.Add(access);
        return Answer.Of(Json(connection, access), status: 201);
    }

    public static Answer Update(Call call)
    {
        var connection = call.Connection;
        var index = Index(connection, call.Ids[1]);
        var body = call.Body("name", "description", "expires_at");
        var before = connection.Vpns[index];
        connection.Vpns[index] = before with
        {
            Name = Call.Text(body, "name", least: 1) ?? before.Name,
            Description = Call.Text(body, "description") ?? before.Description,
            ExpiresAt = ProxyAccessCalls.Expiry(body, before.ExpiresAt, never: "") ?? before.ExpiresAt,
        };
        return Answer.Of(Json(connection, connection.Vpns[index]));
    }

    public static Answer Config(Call call)
    {
        var access = call.Connection.Vpns[Index(call.Connection, call.Ids[1])];
        var config = Encoding.UTF8.GetBytes($"# emulated, leads nowhere\nclient\ndev tun\nproto udp\nremote x1.fxdx.example 1194\nsetenv ACCESS {access.Id}\n");
#pragma warning disable CA5350 // The vendor's checksum, not a protection.
        return Answer.Of(new JsonObject { ["config_base64"] = Convert.ToBase64String(config), ["config_sha1"] = Convert.ToHexStringLower(SHA1.HashData(config)) });
#pragma warning restore CA5350
    }

    public static Answer Delete(Call call)
    {
        call.Connection.Vpns.RemoveAt(Index(call.Connection, call.Ids[1]));
        return Answer.Of(new JsonObject { ["id"] = call.Ids[1] });
    }

    static Answer List(IReadOnlyList<Connection> connections) => Answer.Of(new JsonObject
    {
        ["ovpn_accesses"] = new JsonArray([.. connections.SelectMany(c => c.Vpns.Select(v => (JsonNode?)Json(c, v)))]),
    });

    static JsonObject Json(Connection connection, VpnAccess access) => new()
    {
        ["status"] = "active",
        ["name"] = access.Name,
        ["description"] = access.Description,
        ["expires_at"] = access.ExpiresAt,
        ["dns"] = new JsonArray(),
        ["id"] = access.Id,
        ["connection_id"] = connection.Id,
    };

    static int Index(Connection connection, string id) =>
        connection.Vpns.FindIndex(v => v.Id == id) is >= 0 and var index ? index : throw RefusedException.NotFound("ovpn access");
}
