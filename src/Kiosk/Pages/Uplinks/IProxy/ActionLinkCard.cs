using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>An action link as the page shows it; its address only when it was asked for, and never as a link.</summary>
public sealed record ActionLinkCard(ActionLinksModel Page, IProxyLink Link)
{
    public string Mark => LinkMark.Of(Link);

    public bool IsShown => Page.Shown == Mark;

    public bool IsTrusted => Link.IsTrue(Page.VendorAccount);

    public Uri Address => Link.Address!; // where it is trusted
}
