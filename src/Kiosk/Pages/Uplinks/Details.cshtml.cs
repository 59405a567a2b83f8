using System.Globalization;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>One way to the Internet: words first, then numbers, and what can be done.</summary>
public sealed class UplinkModel(UplinkBoard board, UplinkActions actions, IEnumerable<IUplink> vendors, UplinkSettings settings, EventLog log, UplinkHistoryStore past)
    : PageModel
{
    const int Newest = 8;

    public UplinkEntry Entry { get; private set; } = null!; // every handler finds it or answers 404

    public UplinkOptions Uplink => Entry.Uplink;

    public string Here => UplinkPath.Of(Uplink.Name);

    public IReadOnlyList<string> Actions => vendors.FirstOrDefault(vendor => vendor.Kind == Uplink.Kind)?.Actions ?? [];

    /// <summary>Running, or the last one since the kiosk started.</summary>
    public UplinkAction? Latest { get; private set; }

    public string? SettingsLink { get; private set; }

    public IReadOnlyList<EventEntry> History { get; private set; } = [];

    public IReadOnlyList<StripCell> Strip => past.Strip(Uplink.Name);

    /// <summary>What is known of such an uplink alone has pages of its own.</summary>
    public IReadOnlyList<string> Further => Uplink.Kind switch
    {
        UplinkKind.AzireVpn => ["tokens"],
        UplinkKind.IProxy => ["accesses", "phone", "links", "account"],
        _ => [],
    };

    /// <summary>Seconds until a page without script looks again.</summary>
    public string LookAgain => Latest is { IsRunning: true } ? "3" : "15";

    public IActionResult OnGet(string name)
    {
        if (board.At(name) is not { } entry)
            return NotFound();
        Entry = entry;
        Latest = actions.Of(Uplink.Name);
        SettingsLink = settings.Find(Uplink.Name) is { } placed ? string.Create(CultureInfo.InvariantCulture, $"/internet/{placed.Place}/edit") : null;
        History = log.About($"uplink:{Uplink.Name}", Newest);
        return Page();
    }
}
