using System.Text.Json.Nodes;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>The account's connections: one phone each.</summary>
public sealed class IProxyConnections(IProxyApi api)
{
    /// <summary>What the vendor offers as reasons to delete one; any other text will do as well.</summary>
    public static IReadOnlyList<string> DeletionReasons { get; } = ["does_not_need", "short_period", "switch_server", "technical_issues", "mistake"];

    public Task<IReadOnlyList<IProxyConnection>> ListAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        ListAsync(account, byPerson: true, cancellationToken);

    public async Task<IReadOnlyList<IProxyConnection>> ListAsync(UplinkAccount account, bool byPerson, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(IProxyRequest.Get(account, "connections") with { ByPerson = byPerson }, cancellationToken);
        return [.. answer.Rows("connections").Select(IProxyConnectionReader.Read).OfType<IProxyConnection>()];
    }

    public async Task<IProxyConnection> GetAsync(UplinkAccount account, string connection, CancellationToken cancellationToken) =>
        IProxyConnectionReader.Read(await api.SendAsync(IProxyRequest.Get(account, "connections/{}", connection), cancellationToken))
        ?? throw IProxyVerdict.Incomplete("id");

    public async Task<IProxyPlace> CreateAsync(UplinkAccount account, IProxyNewConnection connection, CancellationToken cancellationToken)
    {
        var request = IProxyRequest.Post(account, "connections").With(connection, IProxyJson.Default.IProxyNewConnection);
        var answer = await api.SendAsync(request, cancellationToken);
        return new IProxyPlace(answer.Needed("id"), answer.Text("country"), answer.Text("city"), answer.Text("server_id"));
    }

    /// <summary>Its name and description.</summary>
    public Task RenameAsync(UplinkAccount account, string connection, string name, string description, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["description"] = description };
        return api.SendAsync(
            IProxyRequest.Post(account, "connections/{}/update-basic-info", connection).With(body, IProxyJson.Default.DictionaryStringString),
            cancellationToken);
    }

    /// <summary>Changes what is named, by <see cref="IProxySettingsTable"/>, and leaves the rest.</summary>
    /// <returns>All settings afterwards, as far as the vendor repeats them.</returns>
    /// <exception cref="ArgumentException">The table complains; nothing was sent.</exception>
    public async Task<IReadOnlyDictionary<string, string>> UpdateSettingsAsync(
        UplinkAccount account, string connection, IReadOnlyDictionary<string, string> changes, CancellationToken cancellationToken)
    {
        JsonObject body = IProxySettingsTable.Write(changes);
        var request = IProxyRequest.Post(account, "connections/{}/update-settings", connection) with { Secrets = [changes.GetValueOrDefault("macros_url")] };
        return IProxySettingsTable.Read(await api.SendAsync(request.With(body, IProxyJson.Default.JsonObject), cancellationToken));
    }

    /// <summary>Only without an active plan; one with a plan can be recreated.</summary>
    public Task DeleteAsync(UplinkAccount account, string connection, string reason, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reason };
        return api.SendAsync(
            IProxyRequest.Delete(account, "connections/{}", connection).With(body, IProxyJson.Default.DictionaryStringString), cancellationToken);
    }

    /// <returns>The new connection's id; the old one is gone.</returns>
    public async Task<string> RecreateAsync(UplinkAccount account, IProxyRecreation recreation, CancellationToken cancellationToken)
    {
        var request = IProxyRequest.Post(account, "recreate-connection").With(recreation, IProxyJson.Default.IProxyRecreation);
        return (await api.SendAsync(request, cancellationToken)).Needed("id");
    }
}
