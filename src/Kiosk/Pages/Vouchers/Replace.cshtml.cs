using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The router cannot edit a voucher: a new one takes its place, then the old one stops.</summary>
public sealed class ReplaceModel(
    VoucherStore vouchers, VoucherIssuer issuer, PrinterList printers, IssuedTickets tickets, IStringLocalizer<Errors> errors)
    : PageModel
{
    public Voucher Voucher { get; private set; } = null!; // every handler finds it or answers 404
    public string? Trouble { get; private set; }
    public string? Chosen { get; private set; }
    public Guid Key { get; private set; } = Guid.NewGuid();

    public IActionResult OnGet(long id)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        Voucher = voucher;
        Chosen = ValidFor.Find(voucher.ValidFor)?.Text ?? "1 day";
        return voucher.State is VoucherState.Active or VoucherState.Used or VoucherState.Expired
            ? Page()
            : RedirectToPage("/Vouchers/Details", new { id });
    }

    public async Task<IActionResult> OnPostAsync(long id, string validFor, Guid key, CancellationToken cancellationToken)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        var result = await issuer.ReplaceAsync(voucher, validFor, printers.Wish(copies: 1), Actor.Desk, $"page:{key:N}", cancellationToken);
        if (result.Voucher is null)
        {
            (Voucher, Chosen, Key) = (voucher, validFor, key);
            Trouble = result.Failure?.Explain(errors);
            return Page();
        }

        tickets.PrintReady();
        TempData.KeepReason(result.Failure, errors);
        return RedirectToPage("/Vouchers/Issued", new { id = result.Voucher.Id });
    }
}
