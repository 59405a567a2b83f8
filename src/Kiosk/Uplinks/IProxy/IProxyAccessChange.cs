namespace Kiosk.Uplinks.IProxy;

/// <summary>What a proxy access becomes: what is null stays, and of a new one is the vendor's choice. A new one needs a service and how to sign in.</summary>
public sealed record IProxyAccessChange
{
    /// <summary>http or socks5.</summary>
    public string? Service { get; init; }

    /// <summary>userpass, or noauth, which a new one can have only with <see cref="InboundIps"/>.</summary>
    public string? AuthType { get; init; }

    public string? Login { get; init; }
    public string? Password { get; init; }
    public string? Description { get; init; }

    /// <summary>Who may come in; empty: everybody.</summary>
    public IReadOnlyList<string>? InboundIps { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Takes an expiry away.</summary>
    public bool NeverExpires { get; init; }

    /// <summary>Without the credentials.</summary>
    public override string ToString() => "a change of a proxy access";
}
