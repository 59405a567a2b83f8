using Kiosk.Uplinks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Whether guests have Internet, and every way there.</summary>
public sealed class InternetModel(UplinkBoard board, Internet internet, Mending mending) : PageModel
{
    public IReadOnlyList<UplinkEntry> Uplinks => board.Current.Entries;

    /// <summary>From the router on, what guests need to get through.</summary>
    public IEnumerable<UplinkEntry> Chain => Uplinks.Where(entry => Internet.IsNeeded(entry.Uplink));

    public MendingLink? Mend { get; private set; }

    public bool IsRouterDown { get; private set; }

    /// <summary>The uplink the first line is about.</summary>
    public string? Cause { get; private set; }

    public void OnGet()
    {
        Mend = mending.Now();
        (Cause, IsRouterDown) = internet.Current is { State: not UplinkState.Up } now ? (now.Cause?.Uplink.Name, now.Cause is null) : (null, false);
    }
}
