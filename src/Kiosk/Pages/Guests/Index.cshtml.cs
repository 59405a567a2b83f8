using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class GuestsModel(GuestFinder finder) : PageModel
{
    const int Step = 50;
    const int Most = 1000;

    [BindProperty(SupportsGet = true, Name = "query")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public int Show { get; set; } = Step;

    public GuestPage Found { get; private set; } = null!; // set by the only handler

    public int ShowMore => Math.Min(Most, Show + Step);

    public void OnGet()
    {
        Show = Math.Clamp(Show, Step, Most);
        Found = finder.Find(Query, Show);
    }
}
