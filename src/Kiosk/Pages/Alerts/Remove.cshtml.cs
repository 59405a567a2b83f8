using Kiosk.Alerts;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Asks before a webhook goes, and says what goes with it.</summary>
public sealed class RemoveWebhookModel(WebhookSettings settings, WebhookStore webhooks, WebhookDesk desk) : PageModel
{
    public PlacedWebhook Webhook { get; private set; } = null!; // every handler finds it or answers 404

    public int Waiting => webhooks.Of(Webhook.Webhook.Name).Waiting;

    public IActionResult OnGet(int place)
    {
        if (!settings.CanBeRemoved(place) || settings.Find(place) is not { } webhook)
            return NotFound();
        Webhook = webhook;
        return Page();
    }

    public IActionResult OnPost(int place)
    {
        if (OnGet(place) is not PageResult)
            return NotFound();
        desk.Remove(Webhook, Actor.Desk);
        return RedirectToPage("/Alerts/Settings");
    }
}
