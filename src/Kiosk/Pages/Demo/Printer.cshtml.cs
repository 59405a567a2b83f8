using Kiosk.Emulators;
using Kiosk.Emulators.Printers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>
/// What came out of the demo's printers, the newest on top, and what can go wrong with them. There is no such page
/// without the demo.
/// </summary>
public sealed class DemoPrinterModel(IServiceProvider services) : PageModel
{
    const int Shown = 12;

    readonly EmulatorHost? devices = services.GetService<EmulatorHost>();

    public IReadOnlyList<DemoPrinter> Printers { get; private set; } = [];

    /// <summary>Counted from 1, with what is written on them.</summary>
    public IReadOnlyList<(int Number, string Words)> Tickets { get; private set; } = [];

    public IReadOnlyList<string> Labels { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (devices is null)
            return NotFound();
        var (receipt, label) = (devices.ReceiptPrinter, devices.LabelPrinter);
        Printers =
        [
            new DemoPrinter("receipt", receipt.Conditions, receipt.Behaviour is PrinterBehaviour.Off),
            new DemoPrinter("label", label.Conditions, label.Behaviour is PrinterBehaviour.Off),
        ];
        Tickets = [.. receipt.Paper.Select((ticket, index) => (index + 1, ticket.Text)).Reverse().Take(Shown)];
        Labels = [.. label.Labels.Reverse().Take(Shown)];
        return Page();
    }

    /// <summary>Breaks it, or mends what is broken.</summary>
    public IActionResult OnPost(string printer, PrinterConditions fault)
    {
        if (devices is null)
            return NotFound();
        if (printer == "label")
            devices.LabelPrinter.Conditions ^= fault;
        else
            devices.ReceiptPrinter.Conditions ^= fault;
        return RedirectToPage();
    }

    public IActionResult OnPostPlug(string printer)
    {
        if (devices is null)
            return NotFound();
        if (printer == "label")
            devices.LabelPrinter.Behaviour = Other(devices.LabelPrinter.Behaviour);
        else
            devices.ReceiptPrinter.Behaviour = Other(devices.ReceiptPrinter.Behaviour);
        return RedirectToPage();
    }

    static PrinterBehaviour Other(PrinterBehaviour now) => now is PrinterBehaviour.Off ? PrinterBehaviour.Normal : PrinterBehaviour.Off;
}

public sealed record DemoPrinter(string Id, PrinterConditions Conditions, bool IsUnplugged)
{
    public static IReadOnlyList<PrinterConditions> Faults { get; } = [PrinterConditions.PaperOut, PrinterConditions.CoverOpen];
}
