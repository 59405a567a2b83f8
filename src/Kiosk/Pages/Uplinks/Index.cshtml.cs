using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Whether guests have Internet, and every way there.</summary>
public sealed class InternetModel(UplinkBoard board, Internet internet, UplinkHistoryStore history, Mending mending) : PageModel
{
    public IReadOnlyList<UplinkCard> Cards { get; private set; } = [];

    /// <summary>From the router on, what guests need to get through.</summary>
    public IEnumerable<UplinkEntry> Chain => Cards.Select(card => card.Entry).Where(entry => Internet.IsNeeded(entry.Uplink));

    public MendingLink? Mend { get; private set; }

    public bool IsRouterDown { get; private set; }

    public void OnGet()
    {
        var now = internet.Current;
        Mend = mending.Now();
        IsRouterDown = now is { State: not UplinkState.Up, Cause: null };
        var entries = board.Current.Entries;
        var strips = history.Strips([.. entries.Select(entry => entry.Uplink.Name)]);
        Cards = [.. entries.Select(entry => new UplinkCard(entry, entry.Uplink.Name == now?.Cause?.Uplink.Name, strips[entry.Uplink.Name]))];
    }
}
