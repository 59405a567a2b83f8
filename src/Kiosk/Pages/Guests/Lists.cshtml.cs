using Kiosk.Hotspot;
using Kiosk.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class GuestListModel(IHotspotRouter router, IStringLocalizer<Errors> errors) : PageModel
{
    const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "query")]
    public string? Query { get; set; }

    public string List { get; private set; } = "";
    public IReadOnlyList<GuestListRow> Rows { get; private set; } = [];
    public int Left { get; private set; }
    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnGetAsync(string list, CancellationToken cancellationToken)
    {
        if (!GuestList.All.Contains(list))
            return NotFound();
        List = list;
        try
        {
            var found = (await GuestList.FetchAsync(router, list, cancellationToken)).Where(Matches).ToList();
            Rows = [.. found.Take(Most)];
            Left = found.Count - Rows.Count;
        }
        catch (RouterException exception)
        {
            Trouble = errors.Explain(exception);
        }

        return Page();
    }

    bool Matches(GuestListRow row) =>
        string.IsNullOrWhiteSpace(Query)
        || new[] { row.Login, row.Mac, row.Address }.Any(value => value?.Contains(Query.Trim(), StringComparison.OrdinalIgnoreCase) is true);
}
