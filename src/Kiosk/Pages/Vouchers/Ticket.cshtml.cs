using Kiosk.Printing;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>The ticket as a PDF, for printers the kiosk does not drive.</summary>
public sealed class TicketModel(VoucherStore vouchers, TicketService tickets) : PageModel
{
    public IActionResult OnGet(long id) =>
        vouchers.Find(id) is { } voucher
            ? File(tickets.Pdf(voucher), "application/pdf", $"{voucher.Username}.pdf")
            : NotFound();
}
