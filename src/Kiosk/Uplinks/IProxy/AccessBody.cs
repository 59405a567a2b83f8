namespace Kiosk.Uplinks.IProxy;

/// <summary>As the vendor's page names its members.</summary>
sealed record AccessBody(string? ListenService, string? AuthType, AccessAuth? Auth)
{
    public string? Description { get; init; }
    public string? AclInboundPolicy { get; init; }
    public IReadOnlyList<string>? AclInboundIps { get; init; }
    public string? ExpiresAt { get; init; }

    public static AccessBody Of(IProxyAccessChange change, bool isNew) => new(
        change.Service, change.AuthType, change.Login is null && change.Password is null ? null : new AccessAuth(change.Login, change.Password))
    {
        Description = change.Description,
        // Empty lists are for updates: there they open the access to everybody.
        AclInboundPolicy = isNew && change.InboundIps is { Count: > 0 } ? "deny_except" : null,
        AclInboundIps = isNew && change.InboundIps is { Count: 0 } ? null : change.InboundIps,
        ExpiresAt = isNew && change.NeverExpires ? null : IProxyExpiry.Write(change.ExpiresAt, change.NeverExpires),
    };

    public override string ToString() => "a proxy access";
}

sealed record AccessAuth(string? Login, string? Password)
{
    public override string ToString() => "credentials";
}
