using System.Text.Json.Nodes;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Who else may use a connection.</summary>
public sealed class IProxyTeam(IProxyApi api)
{
    /// <summary>Invites somebody, or changes what they may.</summary>
    /// <param name="permissions">By the names of <see cref="IProxyPermissions"/>; those not named stay.</param>
    /// <returns>What they may from now on, as far as the vendor repeats it.</returns>
    public async Task<IProxyTeamMember> ModifyAsync(
        UplinkAccount account, string connection, string email, IReadOnlyDictionary<string, bool> permissions, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["email"] = email,
            ["permissions"] = new JsonObject(permissions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };
        var request = IProxyRequest.Post(account, "connections/{}/team-access/modify", connection).With(body, IProxyJson.Default.JsonObject);
        return IProxyConnectionReader.Member(await api.SendAsync(request, cancellationToken)) ?? new IProxyTeamMember(email, permissions);
    }

    public Task RemoveAsync(UplinkAccount account, string connection, string email, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["email"] = email };
        return api.SendAsync(IProxyRequest.Post(account, "connections/{}/team-access/remove", connection).With(body, IProxyJson.Default.JsonObject), cancellationToken);
    }
}
