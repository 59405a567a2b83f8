using System.Globalization;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Asks before a printer goes, and says what goes with it.</summary>
public sealed class RemovePrinterModel(PrinterSettings settings, PrintQueue queue) : PageModel
{
    public PlacedPrinter Printer { get; private set; } = null!; // every handler finds it or answers 404
    public int Waiting => queue.StateOf(Printer.Printer.Name).Waiting;

    public IReadOnlyList<string> FallingBack =>
        [.. settings.All.Select(other => other.Printer).Where(other => other.Fallback == Printer.Printer.Name).Select(other => other.Name)];

    public string Place => Printer.Place.ToString(CultureInfo.InvariantCulture);

    public IActionResult OnGet(int place)
    {
        if (!settings.CanBeRemoved(place) || settings.Find(place) is not { } printer)
            return NotFound();
        Printer = printer;
        return Page();
    }

    public IActionResult OnPost(int place)
    {
        if (OnGet(place) is not PageResult)
            return NotFound();
        queue.CancelAll(Printer.Printer.Name, Actor.Desk);
        settings.Remove(place, Actor.Desk);
        return RedirectToPage("/Printers/Index");
    }
}
