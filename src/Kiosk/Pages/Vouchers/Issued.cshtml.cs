using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What the guest gets to see: the code once the router confirmed it, and until then the truth.</summary>
public sealed class IssuedModel(
    VoucherStore vouchers, VoucherRevoker revoker, PrinterList printers, PrintQueue queue, TicketService tickets,
    VenueTime time, IStringLocalizer<Errors> errors, IStringLocalizer<Screen> text)
    : PageModel
{
    static readonly TimeSpan UndoFor = TimeSpan.FromSeconds(30);
    static readonly TimeSpan UndoGrace = TimeSpan.FromSeconds(10);

    public Voucher Voucher { get; private set; } = null!; // every handler finds it or answers 404
    public TicketCodes? Codes { get; private set; }
    public PrintJob? Job { get; private set; }
    public string? Reason { get; private set; }
    public bool CanPrint => DefaultPrinter is not null;
    public string? DefaultPrinter => printers.Default?.Name;
    public PrintQuestion? Question => PrintQuestion.About(Job, Request.Path);
    public bool MustPrint => IsGood && CanPrint && Job is null;
    public PrintChoice? Choice => PrintChoice.Of(printers, Guid.NewGuid(), text[Job is null ? "Issued.Print" : "Issued.PrintAgain"], MustPrint);
    public bool IsGood => Voucher.IsUsable;
    public bool IsUnsettled => Voucher.State is VoucherState.Pending || (Job is not null && PrintWords.IsOnItsWay(Job));
    public string Language => tickets.LanguageOf(Voucher);
    public int UndoSeconds => (int)(UndoFor - time.Since(Voucher.CreatedAt)).TotalSeconds;

    public IActionResult OnGet(long id)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        Voucher = voucher;
        Job = queue.OfVoucher(id).MaxBy(job => job.Id);
        Reason = TempData.TakeReason();
        Codes = IsGood ? tickets.CodesOf(voucher) : null;
        return Page();
    }

    public IActionResult OnPostPrint(long id, string printer, Guid key, string? language)
    {
        if (vouchers.Find(id) is not { } voucher || printers.Find(printer) is not { } chosen)
            return NotFound();
        queue.Enqueue(chosen.Name, [voucher.Id], template: null, copies: 1, Actor.Desk, $"page:{key:N}", TicketLanguages.Find(language)?.Tag);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(long id, CancellationToken cancellationToken)
    {
        if (vouchers.Find(id) is not { } voucher)
            return NotFound();
        if (time.Since(voucher.CreatedAt) > UndoFor + UndoGrace)
            return RedirectToPage("/Vouchers/Revoke", new { id });
        TempData.KeepReason(await revoker.RevokeAsync(voucher, Actor.Desk, cancellationToken), errors);
        return RedirectToPage(new { id });
    }

    public static string? Svg(string payload) => TicketService.QrSvg(payload);
}
