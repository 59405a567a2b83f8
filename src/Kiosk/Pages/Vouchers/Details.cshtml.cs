using Kiosk.Events;
using Kiosk.Guests;
using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class VoucherModel(
    VoucherStore vouchers, EventLog log, GuestBoard board, PrinterList printers, PrintQueue queue, IStringLocalizer<Screen> text)
    : PageModel
{
    public Voucher Voucher { get; private set; } = null!; // every handler finds it or answers 404
    public Voucher? Replaces { get; private set; }
    public Voucher? ReplacedBy { get; private set; }
    public ActiveGuest? Online { get; private set; }
    public PrintJob? Job { get; private set; }
    public IReadOnlyList<EventEntry> History { get; private set; } = [];
    public PrintQuestion? Question => PrintQuestion.About(Job, Request.Path);
    public PrintChoice? Choice => PrintChoice.Of(printers, Guid.NewGuid(), text[Voucher.PrintCount > 0 ? "Issued.PrintAgain" : "Issued.Print"]);

    public IActionResult OnGet(long id)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        Voucher = voucher;
        Replaces = voucher.ReplacesId is { } old ? vouchers.Find(old) : null;
        ReplacedBy = vouchers.FindReplacement(id);
        Online = voucher.IsLive ? board.Current.Active.FirstOrDefault(guest => guest.Login == voucher.Username) : null;
        Job = queue.OfVoucher(id).MaxBy(job => job.Id);
        History = log.About(LedgerStore.Subject(id));
        return Page();
    }

    public IActionResult OnPostPrint(long id, string printer, Guid key)
    {
        if (vouchers.Find(id) is null || printers.Find(printer) is not { } chosen)
            return NotFound();
        queue.Enqueue(chosen.Name, [id], template: null, copies: 1, Actor.Desk, $"page:{key:N}");
        return RedirectToPage(new { id });
    }
}
