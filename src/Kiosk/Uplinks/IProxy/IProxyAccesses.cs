using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Proxy accesses: who may use a connection, and how.</summary>
public sealed class IProxyAccesses(IProxyApi api)
{
    public Task<IReadOnlyList<IProxyAccess>> ListAsync(UplinkAccount account, string connection, CancellationToken cancellationToken) =>
        ListAsync(IProxyRequest.Get(account, "connections/{}/proxy-access", connection), connection, cancellationToken);

    /// <summary>Of all connections.</summary>
    public Task<IReadOnlyList<IProxyAccess>> ListAllAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        ListAsync(IProxyRequest.Get(account, "proxy-access"), connection: null, cancellationToken);

    /// <exception cref="ArgumentException">A service, how to sign in, or who may come in is missing; nothing was sent.</exception>
    public async Task<IProxyAccess> CreateAsync(UplinkAccount account, string connection, IProxyAccessChange access, CancellationToken cancellationToken)
    {
        if (access.Service is null || access.AuthType is null)
            throw new ArgumentException("A service and how to sign in are needed.", nameof(access));
        if (access is { AuthType: "noauth", InboundIps: not { Count: > 0 } })
            throw new ArgumentException("Without signing in, addresses are needed.", nameof(access));
        return await SendAsync(IProxyRequest.Post(account, "connections/{}/proxy-access", connection), access, isNew: true, cancellationToken);
    }

    public Task<IProxyAccess> UpdateAsync(
        UplinkAccount account, string connection, string access, IProxyAccessChange change, CancellationToken cancellationToken) =>
        SendAsync(IProxyRequest.Post(account, "connections/{}/proxy-access/{}/update", connection, access), change, isNew: false, cancellationToken);

    public Task DeleteAsync(UplinkAccount account, string connection, string access, CancellationToken cancellationToken) =>
        api.SendAsync(IProxyRequest.Delete(account, "connections/{}/proxy-access/{}", connection, access), cancellationToken);

    async Task<IReadOnlyList<IProxyAccess>> ListAsync(IProxyRequest request, string? connection, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(request, cancellationToken);
        return [.. answer.Rows("proxy_accesses").Where(row => row.Text("id") is not null).Select(row => Read(row, connection))];
    }

    async Task<IProxyAccess> SendAsync(IProxyRequest request, IProxyAccessChange change, bool isNew, CancellationToken cancellationToken)
    {
        var keyed = request with { Secrets = [change.Password, change.Login] };
        return Read(await api.SendAsync(keyed.With(AccessBody.Of(change, isNew), IProxyJson.Default.AccessBody), cancellationToken), request.Ids[0]);
    }

    static IProxyAccess Read(JsonElement row, string? connection) => new(row.Needed("id"), row.Text("connection_id") ?? connection)
    {
        Description = row.Text("description"),
        Service = row.Text("listen_service"),
        AuthType = row.Text("auth_type"),
        Login = row.Member("auth").Text("login"),
        Password = row.Member("auth").Text("password"),
        Host = row.Text("hostname"),
        Ip = row.Text("ip"),
        Port = row.Whole("port"),
        InboundIps = row.Texts("acl_inbound_ips"),
        PasswordUpdatedAt = row.Moment("password_updated_at"),
        ExpiresAt = row.Moment("expires_at"),
    };
}
