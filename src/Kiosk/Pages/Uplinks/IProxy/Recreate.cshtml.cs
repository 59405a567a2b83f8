using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Gives the connection up for a new one that takes its plan, once its name is typed.</summary>
public sealed class RecreateModel(
    UplinkList uplinks, ConnectionLook look, ConnectionMove move, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LookAsync(cancellationToken))
            (Form["label"], Form["description"], Form["server"]) = (SeenName, Seen?.Description ?? "", Seen?.ServerId ?? "");
    }

    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        Form.Read(Request.Form, "label", "description", "server", "prolong");
        // Of two taps the second looks at the new connection and still gets the first one's answer.
        if (!changes.HasSent(key) && (!await LookAsync(cancellationToken) || !IsRight()))
            return Page();
        var moved = await changes.DoAsync(new IProxyChange(Uplink.Name, "connection-recreate", key, Form["label"]), MoveAsync, cancellationToken);
        if (moved.IsDone)
            return Go(text[moved.Value.Sentence, moved.Value.Id], "account");
        Trouble = moved.Trouble;
        return Page();
    }

    bool IsRight()
    {
        if (!Form.Has("label"))
            Form.Complain("label", text["Connection.NameMissing"]);
        if (!Form.Has("server"))
            Form.Complain("server", text["Connection.ServerMissing"]);
        AskForName();
        return Form.IsRight;
    }

    Task<(string Id, string Sentence)> MoveAsync(CancellationToken cancellationToken) => move.MoveAsync(
        VendorAccount,
        new IProxyRecreation(ConnectionId, Form["label"], Form["server"])
        {
            Description = Form.OrNull("description"),
            ProlongationEnabled = Form.Has("prolong"),
        },
        cancellationToken);
}
