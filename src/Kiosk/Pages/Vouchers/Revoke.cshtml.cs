using Kiosk.Localization;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks before it takes a guest's voucher away.</summary>
public sealed class RevokeModel(VoucherStore vouchers, VoucherRevoker revoker, IStringLocalizer<Errors> errors) : PageModel
{
    public Voucher Voucher { get; private set; } = null!; // every handler finds it or answers 404

    public string? Trouble { get; private set; }

    /// <summary>Where to go back to: <c>guests</c>, or the voucher's own page.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public string Back => From == "guests" ? "/guests" : $"/vouchers/{Voucher.Id}";

    public IActionResult OnGet(long id)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        Voucher = voucher;
        return voucher.IsLive ? Page() : RedirectToPage("/Vouchers/Details", new { id });
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        Voucher = voucher;
        var failure = await revoker.RevokeAsync(voucher, Actor.Desk, cancellationToken);
        if (failure is not null && failure.Code != FailureCode.RouterUnknown)
        {
            Trouble = failure.Explain(errors);
            return Page();
        }

        return Redirect(Back);
    }
}
