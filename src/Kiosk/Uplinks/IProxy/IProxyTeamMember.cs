namespace Kiosk.Uplinks.IProxy;

/// <param name="Permissions">By name; those the vendor does not mention are missing.</param>
public sealed record IProxyTeamMember(string Email, IReadOnlyDictionary<string, bool> Permissions);
