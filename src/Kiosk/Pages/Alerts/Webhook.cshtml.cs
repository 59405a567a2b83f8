using Kiosk.Alerts;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>A new webhook, or one to be changed.</summary>
public sealed class WebhookModel(WebhookForm form, WebhookSettings settings, WebhookDesk desk, AlertWords words) : PageModel
{
    public WebhookForm Form => form;

    public StateWord? Tested { get; private set; }

    public bool CanBeRemoved => !form.IsNew && settings.CanBeRemoved(form.Place);

    public IActionResult OnGet(string place) => form.Open(place) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTestAsync(string place, CancellationToken cancellationToken)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        Tested = words.Answer(await desk.TestAsync(form.Candidate(), Actor.Desk, cancellationToken));
        return Page();
    }

    public IActionResult OnPost(string place)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        return form.Save(Actor.Desk) ? RedirectToPage("/Alerts/Settings") : Page();
    }
}
