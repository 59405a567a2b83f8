using Kiosk.Pages.Words;
using Kiosk.Printing.Templates;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>Asks before it deletes an own template or puts the shipped one back, and says who prints with it.</summary>
public sealed class TemplateRemoveModel(TemplateList list, TemplateFiles files, TemplateSettings settings, TemplateWords words) : PageModel
{
    public TemplateRow Row { get; private set; } = null!; // every handler finds it or answers 404

    public string? Trouble { get; private set; }

    public bool IsReset => Row.Origin is TemplateOrigin.OwnInsteadOfShipped;

    public IActionResult OnGet(string name) => Find(name) ? Page() : NotFound();

    public IActionResult OnPost(string name)
    {
        if (!Find(name))
            return NotFound();
        var change = files.Remove(name, Actor.Desk);
        if (!change.IsDone)
        {
            Trouble = words.Trouble(change);
            return Page();
        }

        if (!IsReset)
            settings.Forget(name, Actor.Desk);
        TemplatesModel.Say(this, IsReset ? "Templates.ResetDone" : "Templates.DeleteDone");
        return RedirectToPage("/Templates/Index");
    }

    bool Find(string name)
    {
        if (list.Find(name) is not { IsOwn: true } row)
            return false;
        Row = row;
        return true;
    }
}
