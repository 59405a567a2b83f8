using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Addresses that act on the phone for whoever opens them.</summary>
public sealed class ActionLinksModel(
    UplinkList uplinks, IProxyLinks links, ConnectionLook look, IProxyAsking asking, IProxyChanges changes, IStringLocalizer<Screen> text)
    : IProxyPage(uplinks)
{
    public static IReadOnlyList<string> Actions { get; } = ["changeip", "reboot"];

    public Asked<IReadOnlyList<IProxyLink>> Links { get; private set; } = new([]);

    /// <summary>Null where iProxy does not say.</summary>
    public long? Most { get; private set; }

    /// <summary>The mark of the link whose address was asked for.</summary>
    public string? Shown { get; private set; }

    public TypedForm Form { get; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Links = await asking.AskAsync(() => links.ListAsync(VendorAccount, ConnectionId, cancellationToken));
        if (Links.IsDone)
            Most = (await look.AtAsync(() => (VendorAccount, ConnectionId), cancellationToken)).Value?.MostLinks;
    }

    public Task OnPostShowAsync(string mark, CancellationToken cancellationToken)
    {
        Shown = mark;
        return OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        Form.Read(Request.Form, "act", "comment");
        if (!Actions.Contains(Form["act"]))
            Form.Complain("act", text["Links.ActionWrong"]);
        if (Form.IsRight)
        {
            var made = await changes.DoAsync(
                new IProxyChange(Uplink.Name, "link-create", key, Form.OrNull("comment") ?? Form["act"]),
                token => links.CreateAsync(VendorAccount, ConnectionId, Form["act"], Form.OrNull("comment"), token),
                cancellationToken);
            if (made.IsDone)
                return Go(text["Links.Created"], "links");
            Trouble = made.Trouble;
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }
}
