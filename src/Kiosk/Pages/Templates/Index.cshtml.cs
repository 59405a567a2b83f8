using Kiosk.Pages.Words;
using Kiosk.Printing.Templates;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Every template with its picture, and the door for new ones.</summary>
[RequestSizeLimit(MostPosted)]
public sealed class TemplatesModel(TemplateList list, TemplateFiles files, TemplateWords words) : PageModel
{
    /// <summary>Bytes: more than a template may have, so that a sentence can say so.</summary>
    const int MostPosted = 1024 * 1024;

    const string DoneNote = "templates-done";

    public IReadOnlyList<TemplateRow> Rows { get; private set; } = [];

    public string? Done { get; private set; }

    public string? Trouble { get; private set; }

    /// <summary>For the pages that come back here: the key of what to say.</summary>
    public static void Say(PageModel page, string key) => page.TempData[DoneNote] = key;

    public void OnGet()
    {
        Done = TempData[DoneNote] as string;
        Rows = list.All();
    }

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        Trouble = file is null ? words.Problem("TemplateFile.NoFile")
            : file.Length > TemplateText.MostBytes ? words.Problem("TemplateFile.TooLarge")
            : null;
        if (file is null || Trouble is not null)
            return Show();
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var change = files.Import(file.FileName, content.ToArray(), Actor.Desk);
        if (change.IsDone)
            return RedirectToPage("/Templates/Edit", new { change.Name });
        Trouble = words.Trouble(change);
        return Show();
    }

    PageResult Show()
    {
        Rows = list.All();
        return Page();
    }
}
