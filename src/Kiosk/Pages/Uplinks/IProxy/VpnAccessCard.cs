using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

public sealed record VpnAccessCard(AccessesModel Page, IProxyVpnAccess Access)
{
    /// <summary>A name any file system takes.</summary>
    public static string FileName(string name)
    {
        var plain = string.Concat(name.Trim().Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        return $"{(plain.Length > 0 ? plain : "vpn")}.ovpn";
    }
}
