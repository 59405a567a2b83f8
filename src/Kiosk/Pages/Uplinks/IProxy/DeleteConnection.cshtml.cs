using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Gives the connection up for good, once its name is typed; only without a plan.</summary>
public sealed class DeleteConnectionModel(
    UplinkList uplinks, ConnectionLook look, IProxyConnections connections, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public static IReadOnlyList<string> Reasons => IProxyConnections.DeletionReasons;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LookAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        Form.Read(Request.Form, "reason");
        if (!await LookAsync(cancellationToken) || Seen is { Plan: not null })
            return Page();
        AskForName();
        if (!Form.IsRight)
            return Page();
        var deleted = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "connection-delete", key, SeenName),
            token => connections.DeleteAsync(VendorAccount, ConnectionId, Form.OrNull("reason") ?? Reasons[0], token),
            cancellationToken);
        if (deleted.IsDone)
            return Go(text["Connection.Deleted"], "account");
        Trouble = deleted.Trouble;
        return Page();
    }
}
