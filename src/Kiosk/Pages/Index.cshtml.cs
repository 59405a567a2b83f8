using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages;

/// <summary>The front desk: a tap on a tile issues and prints.</summary>
public sealed class IndexModel(
    Plans plans, VoucherIssuer issuer, VoucherStore vouchers, PrinterList printers, IssuedTickets tickets,
    IOptionsMonitor<RouterOptions> router, IStringLocalizer<Errors> errors)
    : PageModel
{
    const int JustIssued = 8;

    public IReadOnlyList<Plan> Plans => plans.All;

    public IReadOnlyList<Voucher> Recent { get; private set; } = [];

    /// <summary>One a render: however often and wherever this page is tapped, it issues one voucher.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    public string? Trouble { get; private set; }

    public IActionResult OnGet()
    {
        if (!router.CurrentValue.IsConfigured)
            return RedirectToPage("/Setup");
        Recent = vouchers.Recent(JustIssued);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string plan, Guid key, CancellationToken cancellationToken)
    {
        var result = await issuer.IssueAsync(new VoucherRequest { Plan = plan, Print = printers.Wish(copies: 1) }, Actor.Desk, $"page:{key:N}", cancellationToken);
        if (result.Voucher is null)
        {
            Trouble = result.Failure?.Explain(errors);
            return OnGet();
        }

        tickets.PrintReady();
        TempData.KeepReason(result.Failure, errors);
        return RedirectToPage("/Vouchers/Issued", new { id = result.Voucher.Id });
    }
}
