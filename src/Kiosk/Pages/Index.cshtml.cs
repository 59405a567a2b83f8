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

    /// <summary>Chosen for the next voucher only; null is the usual one.</summary>
    public string? Language { get; private set; }

    public string? Trouble { get; private set; }

    public IActionResult OnGet()
    {
        if (!router.CurrentValue.IsConfigured)
            return RedirectToPage("/Setup");
        Recent = vouchers.Recent(JustIssued);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? plan, string? language, Guid key, CancellationToken cancellationToken)
    {
        Language = language;
        if (plan is null)
            return OnGet();
        var request = new VoucherRequest { Plan = plan, Language = language, Print = printers.Wish(copies: 1) };
        var result = await issuer.IssueAsync(request, Actor.Desk, $"page:{key:N}", cancellationToken);
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
