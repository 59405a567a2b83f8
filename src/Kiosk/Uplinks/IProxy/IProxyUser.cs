namespace Kiosk.Uplinks.IProxy;

/// <summary>Whose account it is.</summary>
/// <param name="Balance">In the account's currency, which the vendor does not name.</param>
public sealed record IProxyUser(string? Id, string? Username, string? Email, decimal? Balance)
{
    public string? DisplayName { get; init; }
    public string? Telegram { get; init; }
    public string? ProxyPrefix { get; init; }

    /// <summary>Null where the vendor does not say.</summary>
    public bool? ApiKeyExists { get; init; }
}
