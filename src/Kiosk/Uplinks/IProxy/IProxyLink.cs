namespace Kiosk.Uplinks.IProxy;

/// <summary>An address that reboots the phone or changes its address for anyone who opens it: never to be shown as a link.</summary>
/// <param name="Action">reboot or changeip. This counts, also where the address names another.</param>
/// <param name="Address">Null where the vendor does not say, or says no address.</param>
public sealed record IProxyLink(string Id, string? Action, Uri? Address)
{
    public string? ConnectionId { get; init; }
    public string? Comment { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether the address is one of this vendor's and does what <see cref="Action"/> says.</summary>
    /// <param name="account">An account elsewhere, such as on this machine, has its links there.</param>
    public bool IsTrue(UplinkAccount account) =>
        Address is { } address
        && Action is "reboot" or "changeip"
        && address.AbsolutePath == $"/actionlinks/do/{Action}/{Id}"
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && (IsTheirs(address) || IsBeside(address, account.Address));

    /// <summary>Without the address and the id, which make it.</summary>
    public override string ToString() => $"action link {Action}";

    static bool IsTheirs(Uri address) =>
        address is { Scheme: "https", IsDefaultPort: true }
        && (address.Host is "fxdx.in" or "iproxy.online"
            || address.Host.EndsWith(".fxdx.in", StringComparison.Ordinal) || address.Host.EndsWith(".iproxy.online", StringComparison.Ordinal));

    static bool IsBeside(Uri address, Uri account) =>
        address.Scheme == account.Scheme && address.Port == account.Port && (address.Host == account.Host || (address.IsLoopback && account.IsLoopback));
}
