using Kiosk.Pages.Words;
using Kiosk.Printing.Templates;
using Kiosk.Staff;
using Kiosk.Tickets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

[RequestSizeLimit(MostPosted)]
public sealed class LogoModel(LogoStore logos, TemplateWords words) : PageModel
{
    /// <summary>Bytes: more than a logo may have, so that a sentence can say so.</summary>
    const int MostPosted = 4 * 1024 * 1024;

    const string DoneNote = "logo-done";

    public TicketLogo? Logo => logos.Current;

    public string? Done { get; private set; }

    public string? Trouble { get; private set; }

    public void OnGet() => Done = TempData[DoneNote] as string;

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
            return Ended("Logo.NoFile", "");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return Ended(logos.Save(content.ToArray(), Actor.Desk), "Logo.Saved");
    }

    public IActionResult OnPostRemove() => Ended(logos.Remove(Actor.Desk), "Logo.Removed");

    IActionResult Ended(string? problem, string done)
    {
        if (problem is not null)
        {
            Trouble = words.Problem(problem);
            return Page();
        }

        TempData[DoneNote] = done;
        return RedirectToPage();
    }
}
