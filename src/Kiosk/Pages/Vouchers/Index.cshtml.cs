using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class VouchersModel(VoucherStore vouchers) : PageModel
{
    const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "query")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public VoucherState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public VoucherPage Found { get; private set; } = null!; // set by the only handler

    public void OnGet() => Found = vouchers.Search(new VoucherQuery(Query, State, Math.Max(1, Number), PageSize));

    /// <summary>This list with another filter or page.</summary>
    public string Link(VoucherState? state, int number = 1) =>
        "/vouchers" + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["query"] = Query,
            ["state"] = state?.ToString(),
            ["p"] = number == 1 ? null : $"{number}",
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
