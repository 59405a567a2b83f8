using Kiosk.Printing;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Tickets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>A new printer, or one to be changed.</summary>
public sealed class EditPrinterModel(
    PrinterForm form, PrinterSettings settings, PrinterProbe probe, PrinterCertificates certificates, TicketTemplates templates)
    : PageModel
{
    public PrinterForm Form => form;

    public PrinterReport? Report { get; private set; }

    /// <summary>The printer shows another certificate than it used to.</summary>
    public bool CanTrust => Report?.Trouble?.Sentence == IppSentence.CertificateChanged;

    public IEnumerable<IGrouping<string, PrinterProfile>> Kinds => PrinterProfiles.All
        .Where(profile => !form.IsFixed("Kind") || profile.Kind == form["Kind"])
        .GroupBy(profile => profile.Kind, StringComparer.Ordinal);

    public IReadOnlyList<string> Templates => [.. templates.All.Select(template => template.Name)];

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

    public Task<IActionResult> OnPostTrustAsync(string place, CancellationToken cancellationToken)
    {
        if (form.Open(place))
        {
            form.Read(Request.Form);
            certificates.Forget(form.FullAddress, Actor.Desk);
        }

        return OnPostTestAsync(place, cancellationToken);
    }

    public IActionResult OnPost(string place)
    {
        if (!form.Open(place))
            return NotFound();
        form.Read(Request.Form);
        return form.Save(Actor.Desk) ? RedirectToPage("/Printers/Index") : Page();
    }
}
