using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Asks before an uplink goes, and says what goes with it.</summary>
public sealed class RemoveUplinkModel(UplinkSettings settings, UplinkRecord record, UplinkList uplinks) : PageModel
{
    public PlacedUplink Placed { get; private set; } = null!; // every handler finds it or answers 404

    public IActionResult OnGet(int place)
    {
        if (!settings.CanBeRemoved(place) || settings.Find(place) is not { } placed)
            return NotFound();
        Placed = placed;
        return Page();
    }

    public IActionResult OnPost(int place)
    {
        if (OnGet(place) is not PageResult)
            return NotFound();
        settings.Remove(place, Actor.Desk);
        // The board forgets it at once, before the next look.
        record.Keep(uplinks.All);
        return RedirectToPage("/Uplinks/Index");
    }
}
