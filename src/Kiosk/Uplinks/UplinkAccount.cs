using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>An account at a vendor. Uplinks that share one are asked together.</summary>
/// <param name="Address">The vendor's base address, with a slash at its end.</param>
public sealed record UplinkAccount(UplinkKind Kind, Uri Address, string Key)
{
    /// <exception cref="UplinkException">No key is set, or the address is none.</exception>
    public static UplinkAccount Of(UplinkOptions uplink) =>
        TryOf(uplink) ?? throw new UplinkException(UplinkError.NotConfigured, "no key, or an address that is none");

    /// <summary>Null when no key is set or the address is none.</summary>
    public static UplinkAccount? TryOf(UplinkOptions uplink)
    {
        var address = string.IsNullOrWhiteSpace(uplink.Url) ? uplink.Kind.DefaultAddress() : uplink.Url.Trim();
        return !string.IsNullOrWhiteSpace(uplink.Key)
            && Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new UplinkAccount(uplink.Kind, uri, uplink.Key.Trim())
            : null;
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Kind} at {Address.Authority}";
}
