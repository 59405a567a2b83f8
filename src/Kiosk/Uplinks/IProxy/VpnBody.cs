namespace Kiosk.Uplinks.IProxy;

/// <summary>As the vendor's page names its members.</summary>
sealed record VpnBody(string? Name, string? Description, string? ExpiresAt = null);
