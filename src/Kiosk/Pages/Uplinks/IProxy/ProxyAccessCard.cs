using System.Globalization;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>A proxy access as the page shows it; the password only when it was asked for.</summary>
public sealed record ProxyAccessCard(AccessesModel Page, IProxyAccess Access)
{
    public bool IsShown => Page.Shown == Access.Id;

    public bool HasPassword => Access.AuthType != "noauth";

    /// <summary>As programs write the protocol's name.</summary>
    public string Kind => Access.Service?.ToUpperInvariant() ?? "–";

    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Access.Host ?? Access.Ip ?? "–"}:{Access.Port}");

    /// <summary>For an element's id.</summary>
    public string Spot => string.Concat(Access.Id.Where(char.IsAsciiLetterOrDigit));
}
