using Kiosk.Printing;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>The ticket as a file, for printers the kiosk does not drive.</summary>
public sealed class TicketModel(VoucherStore vouchers, TicketService tickets) : PageModel
{
    public IActionResult OnGet(long id) =>
        vouchers.Find(id) is { } voucher
            ? File(tickets.Pdf(voucher), "application/pdf", $"{voucher.Username}.pdf")
            : NotFound();

    /// <summary>For the page that prints it.</summary>
    public IActionResult OnGetPicture(long id, string? template, string? language)
    {
        try
        {
            return vouchers.Find(id) is { } voucher && TicketLanguages.Find(language)?.Tag == language
                ? File(tickets.Render(voucher, TicketFormat.Svg, template, language), "image/svg+xml")
                : NotFound();
        }
        catch (UnknownTemplateException)
        {
            return NotFound();
        }
    }
}
