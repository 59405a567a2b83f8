using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Printing.Templates;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class TemplateCopyModel(TemplateList list, TemplateFiles files, TemplateWords words, IStringLocalizer<Screen> text) : PageModel
{
    public TemplateRow Row { get; private set; } = null!; // every handler finds it or answers 404

    public string? Trouble { get; private set; }

    [BindProperty(Name = "title")]
    public string? TitleOfCopy { get; set; }

    public IActionResult OnGet(string name)
    {
        if (list.Find(name) is not { } row)
            return NotFound();
        Row = row;
        TitleOfCopy = text["Templates.CopyOf", row.Title];
        return Page();
    }

    public IActionResult OnPost(string name)
    {
        if (list.Find(name) is not { } row)
            return NotFound();
        Row = row;
        var change = files.Duplicate(name, TitleOfCopy, Actor.Desk);
        if (change.IsDone)
            return RedirectToPage("/Templates/Edit", new { change.Name });
        Trouble = words.Trouble(change);
        return Page();
    }
}
