using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

/// <summary>One request at the route it matched.</summary>
sealed record Call(Incoming Request, Account Account, DateTimeOffset Now, IReadOnlyList<string> Ids, Uri Origin)
{
    public Connection Connection => Account.Find(Ids[0]) ?? throw RefusedException.NotFound("connection");

    /// <summary>The body, which may hold these members and no other.</summary>
    public JsonObject Body(params string[] known)
    {
        var body = Request.Json ?? throw RefusedException.Invalid("body: must be a JSON object");
        return body.FirstOrDefault(member => !known.Contains(member.Key)).Key is { } stranger ? throw RefusedException.Invalid($"{stranger}: unknown field") : body;
    }

    /// <summary>null when absent.</summary>
    public static string? Text(JsonObject body, string name, int least = 0, int most = 256)
    {
        if (!body.Has(name))
            return null;
        return body.Text(name) is { } text && text.Length >= least && text.Length <= most ? text : throw RefusedException.Invalid($"{name}: must be a text of {least} to {most} characters");
    }

    public static string Needed(JsonObject body, string name) => Text(body, name, least: 1) ?? throw RefusedException.Invalid($"{name}: is required");

    public static bool? Truth(JsonObject body, string name) =>
        body.Has(name) ? body.Truth(name) ?? throw RefusedException.Invalid($"{name}: must be a boolean") : null;

    public (DateTimeOffset From, DateTimeOffset To) Range()
    {
        var from = Stamps.Parse(Request.Query("from")) ?? throw RefusedException.Invalid("from: must be an RFC 3339 timestamp");
        var to = Stamps.Parse(Request.Query("to")) ?? throw RefusedException.Invalid("to: must be an RFC 3339 timestamp");
        return from < to ? (from, to) : throw RefusedException.Invalid("to: must be after from");
    }
}
