using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>Links that act when anyone opens them.</summary>
static class ActionLinkCalls
{
    public const int Most = 15;

    public const string Root = "/actionlinks/do/";

    public static Answer Create(Call call)
    {
        var body = call.Body("action", "comment");
        var action = Call.Needed(body, "action");
        if (action is not ("reboot" or "changeip"))
            throw RefusedException.Invalid("action: must be one of reboot, changeip");
        if (call.Connection.Links.Count >= Most)
            throw RefusedException.Conflict($"at most {Most} links a connection");
        var link = new ActionLink(call.Account.NewId(), action, Call.Text(body, "comment") ?? "", call.Now);
        call.Connection.Links.Add(link);
        return Answer.Of(new JsonObject { ["id"] = link.Id }, status: 201);
    }

    public static Answer List(Call call) => List(call, [call.Connection]);

    public static Answer ListAll(Call call) => List(call, call.Account.Connections);

    public static Answer Delete(Call call) => call.Connection.Links.RemoveAll(l => l.Id == call.Ids[1]) > 0
        ? Answer.Of(new JsonObject { ["id"] = call.Ids[1] })
        : throw RefusedException.NotFound("action link");

    /// <summary>Without a key, by anyone who has the address.</summary>
    public static Answer Do(Call call)
    {
        var connection = call.Account.Connections.FirstOrDefault(c => c.Links.Exists(l => l.Id == call.Ids[1] && l.Action == call.Ids[0]))
            ?? throw RefusedException.NotFound("action link");
        return CommandCalls.Send(call.Account, connection, new IProxyCommand(connection.Id, call.Ids[0], Enabled: null, ByLink: true, call.Now));
    }

    static Answer List(Call call, IReadOnlyList<Connection> connections) => Answer.Of(new JsonObject
    {
        ["action_links"] = new JsonArray([.. connections.SelectMany(c => c.Links.Select(l => (JsonNode?)Json(call, c, l)))]),
    });

    static JsonObject Json(Call call, Connection connection, ActionLink link)
    {
        var other = link.Action == "reboot" ? "changeip" : "reboot";
        return new JsonObject
        {
            ["id"] = link.Id,
            ["link"] = new Uri(call.Origin, $"{Root}{(call.Account.Settings.LinksNameTheWrongAction ? other : link.Action)}/{link.Id}").ToString(),
            ["action"] = link.Action,
            ["connection_id"] = connection.Id,
            ["comment"] = link.Comment,
            ["created_at"] = link.CreatedAt.Rfc3339,
        };
    }
}
