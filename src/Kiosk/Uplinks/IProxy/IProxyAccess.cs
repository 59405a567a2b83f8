namespace Kiosk.Uplinks.IProxy;

/// <summary>A way in to a connection for proxy clients. HTTP and SOCKS5 are two, with a port and credentials each.</summary>
public sealed record IProxyAccess(string Id, string? ConnectionId)
{
    public string? Description { get; init; }

    /// <summary>http or socks5.</summary>
    public string? Service { get; init; }

    /// <summary>userpass or noauth.</summary>
    public string? AuthType { get; init; }

    public string? Login { get; init; }
    public string? Password { get; init; }

    /// <summary>The name that stays; <see cref="Ip"/> may change.</summary>
    public string? Host { get; init; }

    public string? Ip { get; init; }
    public long? Port { get; init; }

    /// <summary>Who may come in; empty: everybody.</summary>
    public IReadOnlyList<string> InboundIps { get; init; } = [];

    public DateTimeOffset? PasswordUpdatedAt { get; init; }

    /// <summary>Null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Without the credentials.</summary>
    public override string ToString() => $"proxy access {Id}";
}
