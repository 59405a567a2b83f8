using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Tickets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>A new printer, or one to be changed.</summary>
public sealed class EditPrinterModel(PrinterForm form, PrinterSettings settings, PrinterProbe probe, TicketTemplates templates) : PageModel
{
    public PrinterForm Form => form;

    public PrinterReport? Report { get; private set; }

    public IReadOnlyList<string> Templates => [.. templates.All.Where(template => template.Sheet is null).Select(template => template.Name)];

    public IReadOnlyList<string> Others =>
        [.. settings.All.Where(other => other.Place != form.Place).Select(other => other.Printer.Name)];

    public bool CanBeRemoved => !form.IsNew && settings.CanBeRemoved(form.Place);

    public IActionResult OnGet(string place)
    {
        if (!form.Open(place))
            return NotFound();
        if (form.IsNew)
            form.Suggest(Request.Query);
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(string place, CancellationToken cancellationToken)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        Report = await probe.AskAsync(form.Candidate(), cancellationToken);
        return Page();
    }

    /// <summary>Another profile has other values to differ from.</summary>
    public IActionResult OnPostProfile(string place)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        return Page();
    }

    public IActionResult OnPost(string place)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        return form.Save(Actor.Desk) ? RedirectToPage("/Printers/Index") : Page();
    }
}
