using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>A page about one iProxy uplink; there is none for any other.</summary>
public abstract class IProxyPage(UplinkList uplinks) : PageModel
{
    const string Said = "iproxy-said";

    public UplinkOptions Uplink { get; private set; } = null!; // no handler runs without it

    /// <exception cref="UplinkException">No key is set.</exception>
    public UplinkAccount VendorAccount => UplinkAccount.Of(Uplink);

    /// <exception cref="UplinkException">The settings name none.</exception>
    protected string ConnectionId =>
        Uplink.Target is { Length: > 0 } target ? target : throw new UplinkException(UplinkError.NotConfigured, "no connection");

    /// <summary>Of the form this answer holds: what is sent with it is done once.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    /// <summary>Why nothing was done or nothing can be shown.</summary>
    public string? Trouble { get; protected set; }

    /// <summary>What the page before has done.</summary>
    public string? Done { get; protected set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var name = RouteData.Values["name"] as string ?? "";
        if ((uplinks.Find(name) ?? uplinks.Find(Uri.UnescapeDataString(name))) is not { Kind: UplinkKind.IProxy } found)
        {
            context.Result = NotFound();
            return;
        }

        Uplink = found;
        ViewData["Place"] = "internet";
        ViewData["NoBanner"] = true;
        if (HttpMethods.IsGet(Request.Method))
            Done = TempData[Said] as string;
    }

    /// <summary>An address below the uplink's own.</summary>
    public string At(params IEnumerable<string> parts) => "/internet/" + string.Join('/', parts.Prepend(Uplink.Name).Select(Uri.EscapeDataString));

    /// <summary>To where the outcome can be seen, with a sentence. No secret: it travels in a cookie.</summary>
    protected LocalRedirectResult Go(string sentence, params IEnumerable<string> parts)
    {
        TempData[Said] = sentence;
        return LocalRedirect(At(parts));
    }
}
