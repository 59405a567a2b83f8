using Kiosk.Alerts;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Who is told of alerts, and when.</summary>
public sealed class AlertSettingsModel(
    AlertForm form, WebhookSettings settings, WebhookStore webhooks, WebhookDesk desk, UplinkSettings uplinks) : PageModel
{
    const string SavedNote = "alerts-saved";

    public AlertForm Form => form;

    public bool IsSaved { get; private set; }

    public IReadOnlyList<WebhookCard> Cards =>
        [.. settings.All.Select(webhook => new WebhookCard(webhook.Place, webhook.Webhook, webhooks.Of(webhook.Webhook.Name)))];

    /// <summary>The place that was asked a moment ago, and its answer.</summary>
    public (int Place, DeliveryTrouble? Trouble)? Asked { get; private set; }

    /// <summary>The AirVPN uplinks, whose accounts take messages.</summary>
    public IReadOnlyList<string> Messengers =>
        [.. uplinks.All.Where(uplink => uplink.Uplink.Kind is UplinkKind.AirVpn).Select(uplink => uplink.Uplink.Name)];

    public void OnGet() => IsSaved = TempData[SavedNote] is true;

    public async Task<IActionResult> OnPostTestAsync(int place, CancellationToken cancellationToken)
    {
        if (settings.Find(place) is not { } webhook)
            return NotFound();
        Asked = (place, await desk.TestAsync(webhook.Webhook, Actor.Desk, cancellationToken));
        return Page();
    }

    public IActionResult OnPostTry(int place)
    {
        if (settings.Find(place) is not { } webhook)
            return NotFound();
        desk.TryNow(webhook.Webhook.Name);
        return RedirectToPage();
    }

    public IActionResult OnPost()
    {
        form.Read(Request.Form);
        if (!form.Save(Actor.Desk))
            return Page();
        TempData[SavedNote] = true;
        return RedirectToPage();
    }
}
