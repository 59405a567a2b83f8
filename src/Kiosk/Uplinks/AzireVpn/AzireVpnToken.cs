namespace Kiosk.Uplinks.AzireVpn;

/// <summary>A token without its key.</summary>
/// <param name="IsOwn">Its key is the one the kiosk asks with.</param>
public sealed record AzireVpnToken(string Id, string? DeviceName, string? Comment, DateTimeOffset? CreatedAt, bool IsOwn)
{
    /// <summary>What people call it; the id where nobody gave it a name.</summary>
    public string Title => DeviceName ?? Comment ?? Id;
}
