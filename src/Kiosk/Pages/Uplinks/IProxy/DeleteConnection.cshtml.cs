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
        // Of two taps the second finds it gone and still gets the first one's answer.
        if (!changes.HasSent(key) && (!await LookAsync(cancellationToken) || Seen is { Plan: not null } || !IsRight()))
            return Page();
        var deleted = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "connection-delete", key, SeenName),
            token => Seen is null ? throw new NotAsSeenException(text["IProxy.Gone"]) : connections.DeleteAsync(VendorAccount, ConnectionId, Form.OrNull("reason") ?? Reasons[0], token),
            cancellationToken);
        if (deleted.IsDone)
            return Go(text["Connection.Deleted"], "account");
        Trouble = deleted.Trouble;
        return Page();
    }

    bool IsRight()
    {
        AskForName();
        return Form.IsRight;
    }
}
