using Kiosk.Hotspot;
using Kiosk.Hotspot.WRouter;
using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The first run, and whatever of it has to be changed later.</summary>
public sealed class SetupModel(
    SetupForm form, SavedSettings saved, WRouterProbe probe, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
    : PageModel
{
    const string SavedNote = "setup-saved";

    IReadOnlyList<SettingProblem> problems = [];

    public SetupForm Form => form;

    public StateWord? Tested { get; private set; }

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IsSaved = TempData[SavedNote] is true;
        if (IsSaved)
            Tested = await TestAsync(cancellationToken);
    }

    public async Task OnPostTestAsync(CancellationToken cancellationToken)
    {
        form.Read(Request.Form);
        Tested = await TestAsync(cancellationToken);
    }

    public IActionResult OnPost()
    {
        form.Read(Request.Form);
        problems = saved.Save(form.Changes(), Actor.Desk);
        if (problems.Count > 0)
            return Page();
        TempData[SavedNote] = true;
        return RedirectToPage();
    }

    public string? ErrorOf(string key) =>
        problems.FirstOrDefault(problem => problem.Key == key) is { } problem ? text["Setup.Allowed", errors[problem.Allowed].Value].Value : null;

    public string? HintOf(string key, string? hint) => form.IsFixed(key) ? text["Setup.Fixed"].Value : hint is null ? null : text[hint].Value;

    async Task<StateWord> TestAsync(CancellationToken cancellationToken)
    {
        try
        {
            var vouchers = await probe.CountVouchersAsync(form.Candidate(), cancellationToken);
            return new StateWord(Tone.Good, "check", text["Setup.TestOk", vouchers]);
        }
        catch (RouterException exception)
        {
            return new StateWord(Tone.Bad, "alert", errors.Explain(exception));
        }
    }
}
