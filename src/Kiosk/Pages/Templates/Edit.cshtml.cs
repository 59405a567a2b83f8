using Kiosk.Events;
using Kiosk.Pages.Words;
using Kiosk.Printing.Templates;
using Kiosk.Staff;
using Kiosk.Tickets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>One template: its text, its variables, and how it would come out.</summary>
[RequestSizeLimit(MostPosted)]
public sealed class TemplateModel(
    TemplateList list, TemplateFiles files, SampleTickets samples, TemplatePreview preview, EventLog log, TemplateWords words) : PageModel
{
    /// <summary>Bytes: a form writes a template's letters with up to three each, and a sentence says when it is too large.</summary>
    const int MostPosted = 512 * 1024;

    const string SavedNote = "template-saved";

    [BindProperty(Name = "")]
    public TemplateForm Form { get; set; } = new();

    public TemplateRow Row { get; private set; } = null!; // every handler finds it or answers 404
    public TemplateError? Error { get; private set; }
    public string? Trouble { get; private set; }
    public bool IsSaved { get; private set; }
    public PreviewedTicket? Preview { get; private set; }
    public IReadOnlyList<TemplateVariable> Variables { get; private set; } = [];
    public IReadOnlyList<EventEntry> History => log.About($"template:{Row.Name}", 20);

    public async Task<IActionResult> OnGetAsync(string name, string? view, string? language, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        IsSaved = TempData[SavedNote] is true;
        Form = TemplateForm.Of(files.Read(name)!, view, language ?? samples.VenueLanguage); // it was found
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostPreviewAsync(string name, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Form.Apply(Request.Form);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(string name, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Form.Apply(Request.Form);
        var change = files.Save(name, Form.Source!, Form.Version ?? "", Actor.Desk); // applied
        if (change.IsDone)
        {
            TempData[SavedNote] = true;
            return RedirectToPage(new { name, view = Form.View, language = Form.Language });
        }

        if (change.Problem is not null)
            Trouble = words.Trouble(change);
        // Whoever has been told may replace what the other saved.
        ModelState.Clear();
        Form.Version = files.Read(name)?.Version;
        return await ShowAsync(cancellationToken);
    }

    bool Find(string name) => (Row = list.Find(name)!) is not null;

    async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var typed = TemplateTrial.Read(Row.Name, Form.Source!, out var error); // filled by every handler
        Error = error;
        Variables = typed?.Variables ?? [];
        if ((typed ?? Row.Template) is { } shown)
            Preview = await preview.ShowAsync(shown, samples.Make(Form.Sample), PreviewView.Find(Form.View), cancellationToken);
        return Page();
    }
}
