using System.Security.Cryptography;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>OpenVPN accesses and their configurations.</summary>
public sealed class IProxyVpnAccesses(IProxyApi api)
{
    public Task<IReadOnlyList<IProxyVpnAccess>> ListAsync(UplinkAccount account, string connection, CancellationToken cancellationToken) =>
        ListAsync(IProxyRequest.Get(account, "connections/{}/ovpn-access", connection), connection, cancellationToken);

    /// <summary>Of all connections.</summary>
    public Task<IReadOnlyList<IProxyVpnAccess>> ListAllAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        ListAsync(IProxyRequest.Get(account, "ovpn-access"), connection: null, cancellationToken);

    public Task<IProxyVpnAccess> CreateAsync(
        UplinkAccount account, string connection, string name, string description, CancellationToken cancellationToken) =>
        SendAsync(IProxyRequest.Post(account, "connections/{}/ovpn-access", connection), new VpnBody(name, description), cancellationToken);

    /// <summary>What is null stays.</summary>
    public Task<IProxyVpnAccess> UpdateAsync(
        UplinkAccount account, string connection, string access, string? name, string? description, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
        SendAsync(
            IProxyRequest.Post(account, "connections/{}/ovpn-access/{}/update", connection, access),
            new VpnBody(name, description, IProxyExpiry.Write(expiresAt, never: false)),
            cancellationToken);

    public Task DeleteAsync(UplinkAccount account, string connection, string access, CancellationToken cancellationToken) =>
        api.SendAsync(IProxyRequest.Delete(account, "connections/{}/ovpn-access/{}", connection, access), cancellationToken);

    /// <exception cref="UplinkException">Among others: the checksum does not fit.</exception>
    public async Task<IProxyVpnConfig> ConfigAsync(UplinkAccount account, string connection, string access, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(IProxyRequest.Get(account, "connections/{}/ovpn-access/{}/config", connection, access), cancellationToken);
        var text = answer.Needed("config_base64");
        var file = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, file, out var length))
            throw IProxyVerdict.Incomplete("a configuration that can be read");
        return Fits(file.AsSpan(0, length), answer.Text("config_sha1"))
            ? new IProxyVpnConfig(file.AsMemory(0, length))
            : throw IProxyVerdict.Incomplete("a checksum that fits");
    }

#pragma warning disable CA5350 // The vendor's checksum, not a protection.
    static bool Fits(ReadOnlySpan<byte> file, string? sha1) =>
        sha1 is null || string.Equals(Convert.ToHexString(SHA1.HashData(file)), sha1.Trim(), StringComparison.OrdinalIgnoreCase);
#pragma warning restore CA5350

    async Task<IReadOnlyList<IProxyVpnAccess>> ListAsync(IProxyRequest request, string? connection, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(request, cancellationToken);
        return [.. answer.Rows("ovpn_accesses").Where(row => row.Text("id") is not null).Select(row => Read(row, connection))];
    }

    async Task<IProxyVpnAccess> SendAsync(IProxyRequest request, VpnBody body, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(request.With(body, IProxyJson.Default.VpnBody), cancellationToken);
        return Read(answer.Member("ovpn_access") is { ValueKind: JsonValueKind.Object } nested ? nested : answer, request.Ids[0]);
    }

    static IProxyVpnAccess Read(JsonElement row, string? connection) => new(row.Needed("id"), row.Text("connection_id") ?? connection)
    {
        Name = row.Text("name"),
        Description = row.Text("description"),
        Status = row.Text("status"),
        Dns = row.Texts("dns"),
        ExpiresAt = row.Moment("expires_at"),
    };
}
