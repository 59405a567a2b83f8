using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

static class ConnectionCalls
{
    const int MostMessages = 100;

    public static Answer List(Call call) => Answer.Of(new JsonObject
    {
        ["connections"] = new JsonArray([.. call.Account.Connections.Select(c => (JsonNode?)ConnectionJson.Of(c, call.Now))]),
    });

    public static Answer Get(Call call) => Answer.Of(ConnectionJson.Of(call.Connection, call.Now));

    public static Answer Create(Call call)
    {
        var body = call.Body("name", "description", "prolongation_enabled", "country", "city", "server_id");
        var (country, city, server) = (Call.Text(body, "country"), Call.Text(body, "city"), Call.Text(body, "server_id"));
        if (server is not null && (country is not null || city is not null))
            throw RefusedException.Invalid("server_id: excludes country and city");
        if (country is { Length: not 2 })
            throw RefusedException.Invalid("country: must be a 2-letter code");
        var connection = New(call, Call.Needed(body, "name"), body, country ?? "pl", city ?? "waw", server ?? "emulatedServer1");
        return Answer.Of(
            new JsonObject { ["id"] = connection.Id, ["country"] = connection.Country, ["city"] = connection.City, ["server_id"] = connection.ServerId },
            status: 201);
    }

    /// <summary>For a connection with a plan, which goes over to the new one.</summary>
    public static Answer Recreate(Call call)
    {
        var body = call.Body("connection_id", "name", "server_id", "description", "prolongation_enabled");
        var old = call.Account.Find(Call.Needed(body, "connection_id")) ?? throw RefusedException.NotFound("connection");
        if (old.PlanAt(call.Now) is not { } plan)
            throw RefusedException.Conflict("connection has no active plan");
        var connection = New(call, Call.Needed(body, "name"), body, old.Country, old.City, Call.Needed(body, "server_id"));
        connection.Plan = plan;
        call.Account.Remove(old);
        return Answer.Of(new JsonObject { ["id"] = connection.Id }, status: 201);
    }

    public static Answer Delete(Call call)
    {
        var connection = call.Connection;
        Call.Needed(call.Body("reason"), "reason");
        if (connection.PlanAt(call.Now) is not null)
            throw RefusedException.Conflict("connection has an active plan, use recreate-connection");
        call.Account.Remove(connection);
        return Answer.Of(new JsonObject { ["id"] = connection.Id });
    }

    public static Answer UpdateBasicInfo(Call call)
    {
        var connection = call.Connection;
        var body = call.Body("name", "description");
        var (name, description) = (Call.Text(body, "name", least: 1), Call.Text(body, "description"));
        (connection.Name, connection.Description, connection.UpdatedAt) = (name ?? connection.Name, description ?? connection.Description, call.Now);
        return Answer.Of(new JsonObject { ["id"] = connection.Id, ["name"] = connection.Name, ["description"] = connection.Description });
    }

    public static Answer UpdateSettings(Call call)
    {
        var connection = call.Connection;
        SettingRules.Apply(call.Request.Json ?? throw RefusedException.Invalid("body: must be a JSON object"), connection.Settings);
        connection.UpdatedAt = call.Now;
        var answer = new JsonObject { ["id"] = connection.Id };
        foreach (var (name, value) in connection.Settings)
            answer[name] = value?.DeepClone();
        return Answer.Of(answer);
    }

    public static Answer ModifyTeam(Call call)
    {
        var connection = call.Connection;
        var body = call.Body("email", "permissions");
        var email = Email(body);
        var changes = body.Child("permissions") ?? throw RefusedException.Invalid("permissions: is required");
        var permissions = connection.Team[email] = TeamPermissions.Changed(connection.Team.GetValueOrDefault(email), changes);
        return Answer.Of(new JsonObject { ["email"] = email, ["permissions"] = permissions.DeepClone() });
    }

    public static Answer RemoveTeam(Call call)
    {
        var email = Email(call.Body("email"));
        return call.Connection.Team.Remove(email) ? Answer.Of(new JsonObject { ["email"] = email }) : throw RefusedException.NotFound("team member");
    }

    public static Answer SmsHistory(Call call) => Answer.Of(new JsonObject
    {
        ["sms_messages"] = new JsonArray(
        [
            .. call.Connection.Messages.TakeLast(MostMessages).Reverse().Select(m => (JsonNode?)new JsonObject
            {
                ["id"] = m.Id,
                ["message"] = m.Message,
                ["from"] = m.From,
                ["from_contact"] = m.FromContact,
                ["created_at"] = m.At.Rfc3339,
            }),
        ]),
    });

    public static Answer Statuses(Call call) => Answer.Of(new JsonObject
    {
        ["connections"] = new JsonArray([.. call.Account.Connections.Select(c => (JsonNode?)Status(c, call.Account.Settings.OfflineIsNoData))]),
    });

    public static Answer PinCode(Call call) => Answer.Of(new JsonObject
    {
        ["pincode"] = $"{Dice.Below(1_000_000, call.Connection.Id, call.Now.ToUnixTimeSeconds()):000000}",
        ["expires_at"] = call.Now.AddMinutes(15).Rfc3339Seconds,
    });

    public static Answer NewApiKey(Call call)
    {
        call.Connection.ApiKey = call.Account.NewSecret();
        return Answer.Of(new JsonObject { ["api_key"] = call.Connection.ApiKey });
    }

    static JsonObject Status(Connection connection, bool offlineIsNoData)
    {
        var hasNoData = connection.Phone.Status == IProxyStatus.NoData || (offlineIsNoData && connection.Phone.Status == IProxyStatus.Offline);
        var row = new JsonObject { ["connection_id"] = connection.Id, ["online_status"] = hasNoData ? "nodata" : Word(connection.Phone.Status) };
        if (!hasNoData)
            row["last_online_status_update"] = connection.Phone.Since.Rfc3339;
        return row;
    }

    static string Word(IProxyStatus status) => status switch
    {
        IProxyStatus.Online => "online",
        IProxyStatus.Flapping => "flapping",
        _ => "offline",
    };

    static string Email(JsonObject body) => Call.Needed(body, "email") is var email && email.Contains('@') ? email : throw RefusedException.Invalid("email: is not an e-mail address");

    static Connection New(Call call, string name, JsonObject body, string country, string city, string server)
    {
        var id = call.Account.NewId();
        var connection = new Connection(id, name, call.Now, new Phone(id, call.Now, call.Now, IProxyStatus.NoData))
        {
            Description = Call.Text(body, "description") ?? "",
            Country = country,
            City = city,
            ServerId = server,
        };
        connection.Settings["prolongation_enabled"] = Call.Truth(body, "prolongation_enabled") ?? false;
        call.Account.Add(connection);
        return connection;
    }
}
