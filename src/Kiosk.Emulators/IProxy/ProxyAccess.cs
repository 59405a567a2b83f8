namespace Kiosk.Emulators.IProxy;

sealed record ProxyAccess(string Id, string Service, string AuthType, string Login, string Password, int Port, DateTimeOffset PasswordUpdatedAt)
{
    public string Description { get; init; } = "";

    public string? InboundPolicy { get; init; }

    public IReadOnlyList<string> InboundIps { get; init; } = [];

    /// <summary>As it was sent; null: never.</summary>
    public string? ExpiresAt { get; init; }
}
