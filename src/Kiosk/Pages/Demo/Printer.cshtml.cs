using Kiosk.Emulators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>What came out of the demo's receipt printer, the newest ticket on top. There is no such page without the demo.</summary>
public sealed class DemoPrinterModel(IServiceProvider services) : PageModel
{
    const int Shown = 12;

    /// <summary>Counted from 1, with what is written on them.</summary>
    public IReadOnlyList<(int Number, string Words)> Tickets { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (services.GetService<EmulatorHost>() is not { } devices)
            return NotFound();
        Tickets = [.. devices.ReceiptPrinter.Paper.Select((ticket, index) => (index + 1, ticket.Text)).Reverse().Take(Shown)];
        return Page();
    }
}
