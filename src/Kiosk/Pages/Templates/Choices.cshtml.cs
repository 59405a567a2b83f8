using Kiosk.Localization;
using Kiosk.Printing.Templates;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Which plan and which printer prints with which template.</summary>
public sealed class TemplateChoicesModel(TemplateSettings settings, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors) : PageModel
{
    const string SavedNote = "choices-saved";

    IReadOnlyList<SettingProblem> problems = [];

    public IReadOnlyList<TemplateSetting> Plans => settings.Plans();

    public IReadOnlyList<TemplateSetting> Printers => settings.Printers();

    public bool IsSaved { get; private set; }

    public void OnGet() => IsSaved = TempData[SavedNote] is true;

    public IActionResult OnPost()
    {
        problems = settings.Save(Request.Form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), Actor.Desk);
        if (problems.Count > 0)
            return Page();
        TempData[SavedNote] = true;
        return RedirectToPage();
    }

    public string? ErrorOf(TemplateSetting setting) =>
        problems.FirstOrDefault(problem => problem.Key == setting.Key) is { } problem ? text["Setup.Allowed", errors[problem.Allowed].Value].Value : null;

    public string? HintOf(TemplateSetting setting) =>
        setting.IsPassedOver ? text["Choices.PassedOver", setting.Template!].Value // it is set
        : setting.IsFixed ? text["Setup.Fixed"].Value
        : null;
}
