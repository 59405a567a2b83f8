namespace Kiosk.Uplinks.IProxy;

/// <summary>A way in to a connection for OpenVPN clients.</summary>
public sealed record IProxyVpnAccess(string Id, string? ConnectionId)
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? Status { get; init; }
    public IReadOnlyList<string> Dns { get; init; } = [];

    /// <summary>Null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
