using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What the connection is called at iProxy.</summary>
public sealed class PhoneNameModel(
    UplinkList uplinks, ConnectionLook look, IProxyConnections connections, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    const string Label = "label";
    const string Description = "description";

    /// <summary>Whether there is a form to show: what was typed stays, whatever iProxy says.</summary>
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IsOpen = await LookAsync(cancellationToken);
        (Form[Label], Form[Description]) = (Seen?.Name ?? "", Seen?.Description ?? "");
    }

    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        IsOpen = true;
        Form.Read(Request.Form, Label, Description);
        if (!Form.Has(Label))
            Form.Complain(Label, text["Phone.NameMissing"]);
        if (!Form.IsRight)
            return Page();
        var sent = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "phone-rename", key, Form[Label]),
            token => connections.RenameAsync(VendorAccount, ConnectionId, Form[Label], Form[Description], token),
            cancellationToken);
        if (sent.IsDone)
            return Go(text["Phone.Renamed"], "phone");
        Trouble = sent.Trouble;
        return Page();
    }
}
