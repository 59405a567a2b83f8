using Kiosk.Guests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class DevicesModel(GuestFinder finder) : PageModel
{
    const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "query")]
    public string? Query { get; set; }

    public IReadOnlyList<GuestHost> Hosts { get; private set; } = [];

    public int Left { get; private set; }

    public void OnGet()
    {
        var found = finder.FindHosts(Query);
        Hosts = [.. found.Take(Most)];
        Left = found.Count - Hosts.Count;
    }
}
