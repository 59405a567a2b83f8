using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class CustomModel(
    VoucherIssuer issuer, PrinterList printers, IssuedTickets tickets, VenueTime time, IStringLocalizer<Errors> errors)
    : PageModel
{
    public const int MostCopies = 10;

    [BindProperty(Name = "")]
    public VoucherForm Form { get; set; } = new() { ValidFor = "1 day" };

    [BindProperty(Name = "copies")]
    public int Copies { get; set; } = 1;

    [BindProperty(Name = "key")]
    public Guid Key { get; set; } = Guid.NewGuid();

    public bool CanPrint => printers.Default is not null;

    public VoucherFailure? Failure { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Read(time, out var unreadable) is not { } request)
            return Show(unreadable);
        request = request with { Print = printers.Wish(Math.Clamp(Copies, 1, MostCopies)) };
        var result = await issuer.IssueAsync(request, Actor.Desk, $"page:{Key:N}", cancellationToken);
        if (result.Voucher is null || result.Failure?.Field is not null)
            return Show(result.Failure);

        tickets.PrintReady();
        TempData.KeepReason(result.Failure, errors);
        return RedirectToPage("/Vouchers/Issued", new { id = result.Voucher.Id });
    }

    /// <summary>What is wrong with a field; for no field, what is wrong with none of them in particular.</summary>
    public string? ErrorOf(string? field) => Failure is not null && Failure.Field == field ? Failure.Explain(errors) : null;

    PageResult Show(VoucherFailure? failure)
    {
        Failure = failure;
        return Page();
    }
}
