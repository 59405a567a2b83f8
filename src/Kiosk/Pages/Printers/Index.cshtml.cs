using Kiosk.Pages.Words;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Every printer of the venue: what it does, what waits for it, and what can be done.</summary>
public sealed class PrintersModel(PrinterSettings settings, PrinterList printers, PrintQueue queue, PrinterProbe probe) : PageModel
{
    public IReadOnlyList<PrinterCard> Cards { get; private set; } = [];

    /// <summary>The place that was asked a moment ago, and its answer.</summary>
    public (int Place, PrinterReport Report)? Asked { get; private set; }

    /// <summary>What htmx takes out of this page when there is news.</summary>
    public string Parts => string.Join(',', Cards.Select(card => $"#state-{card.Place}"));

    public bool IsBusy => Cards.Any(card => card.State.Waiting > 0 || card.State.Activity is not PrinterActivity.Idle);

    public void OnGet() => Cards =
    [
        .. settings.All.Select(printer => new PrinterCard(
            printer.Place, printer.Printer, queue.StateOf(printer.Printer.Name),
            printer.Printer.Name == printers.Default?.Name, settings.CanBecomeDefault(printer.Place))),
    ];

    public async Task<IActionResult> OnPostTestAsync(int place, CancellationToken cancellationToken)
    {
        if (settings.Find(place) is not { } printer)
            return NotFound();
        Asked = (place, await probe.AskAsync(printer.Printer, cancellationToken));
        OnGet();
        return Page();
    }

    public IActionResult OnPostDefault(int place)
    {
        if (settings.Find(place) is null)
            return NotFound();
        settings.MakeDefault(place, Actor.Desk);
        return RedirectToPage();
    }

    public IActionResult OnPostCancel(int place)
    {
        if (settings.Find(place) is not { } printer)
            return NotFound();
        queue.CancelAll(printer.Printer.Name, Actor.Desk);
        return RedirectToPage();
    }
}

public sealed record PrinterCard(int Place, PrinterOptions Printer, PrinterState State, bool IsDefault, bool CanBecomeDefault);
