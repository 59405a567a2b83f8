using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>A connection more at iProxy; this uplink stays with its own.</summary>
public sealed class NewConnectionModel(
    UplinkList uplinks, ConnectionLook look, IProxyConnections connections, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        Form.Read(Request.Form, "label", "description", "country", "city", "server", "prolong");
        Check();
        AskForTick();
        if (!Form.IsRight)
            return Page();
        var made = await changes.DoAsync(new IProxyChange(Uplink.Name, "connection-create", key, Form["label"]), CreateAsync, cancellationToken);
        if (made.Value is { } place)
            return Go(text["Connection.Created", Form["label"], place.Id], "account");
        Trouble = made.Trouble;
        return Page();
    }

    void Check()
    {
        if (!Form.Has("label"))
            Form.Complain("label", text["Connection.NameMissing"]);
        if (Form.Has("country") && !(Form["country"].Length == 2 && Form["country"].All(char.IsAsciiLetter)))
            Form.Complain("country", text["Connection.CountryWrong"]);
        if (Form.Has("server") && (Form.Has("country") || Form.Has("city")))
            Form.Complain("server", text["Connection.ServerOrCity"]);
    }

    Task<IProxyPlace> CreateAsync(CancellationToken cancellationToken) => connections.CreateAsync(
        VendorAccount,
        new IProxyNewConnection(Form["label"])
        {
            Description = Form.OrNull("description"),
            ProlongationEnabled = Form.Has("prolong"),
            Country = Form.OrNull("country")?.ToLowerInvariant(),
            City = Form.OrNull("city"),
            ServerId = Form.OrNull("server"),
        },
        cancellationToken);
}
