using System.Globalization;
using Kiosk.Alerts;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>A new uplink, or one to be changed.</summary>
public sealed class EditUplinkModel(UplinkForm form, UplinkSettings settings, UplinkProbe probe, UplinkRecord record, UplinkList uplinks, UplinkHistory history,
    UplinkRenaming renaming)
    : PageModel
{
    public UplinkForm Form => form;

    /// <summary>What the vendor said to the test, when there was one.</summary>
    public UplinkFindings? Findings { get; private set; }

    public bool CanBeRemoved => !form.IsNew && settings.CanBeRemoved(form.Place);

    public string Here => form.IsNew ? "/internet/new" : string.Create(CultureInfo.InvariantCulture, $"/internet/{form.Place}/edit");

    public string Back => form.IsNew ? "/internet" : UplinkPath.Of(form.Stored.Name);

    public IActionResult OnGet(int? place) => form.Open(place) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTestAsync(int? place, CancellationToken cancellationToken)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        Findings = await probe.AskAsync(form.Candidate(), cancellationToken);
        return Page();
    }

    public IActionResult OnPost(int? place)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        if (!form.Save(Actor.Desk))
            return Page();
        // The board shows it at once, before the next look, and takes none of the old name any more.
        record.Keep(uplinks.All);
        if (!form.IsNew && form["Name"] != form.Stored.Name)
        {
            history.Rename(form.Stored.Name, form["Name"]);
            renaming.Follow(form.Stored, form["Name"], Actor.Desk);
        }

        return LocalRedirect(UplinkPath.Of(form["Name"]));
    }
}
