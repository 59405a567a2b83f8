using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class BatchModel(
    Batches batches, VoucherStore vouchers, PrinterList printers, PrintQueue queue, TicketService tickets, IStringLocalizer<Errors> errors)
    : PageModel
{
    const int Listed = 50;

    public Batch Batch { get; private set; } = null!; // every handler finds it or answers 404
    public IReadOnlyList<Voucher> Vouchers { get; private set; } = [];
    public int NotListed { get; private set; }
    public string? Trouble { get; private set; }
    public string? Printer => printers.Default?.Name;
    public Guid Key { get; } = Guid.NewGuid();
    public bool IsRunning => Batch.State is BatchState.Running;

    [TempData]
    public string? Printed { get; set; }

    public IActionResult OnGet(string id)
    {
        if (batches.Find(id) is not { } batch)
            return NotFound();
        Batch = batch;
        var good = Good(id);
        Vouchers = [.. good.Take(Listed)];
        NotListed = good.Count - Vouchers.Count;
        Trouble = batches.TroubleOf(id)?.Explain(errors);
        return Page();
    }

    public IActionResult OnPostCancel(string id)
    {
        batches.Cancel(id, Actor.Desk);
        return RedirectToPage(new { id });
    }

    public IActionResult OnPostPrint(string id, Guid key)
    {
        if (printers.Default is not { } printer || Good(id) is not { Count: > 0 } good)
            return NotFound();
        queue.Enqueue(printer.Name, [.. good.Select(voucher => voucher.Id)], template: null, copies: 1, Actor.Desk, $"page:{key:N}");
        Printed = printer.Name;
        return RedirectToPage(new { id });
    }

    /// <param name="here">To be opened and printed by this browser, not downloaded.</param>
    public IActionResult OnGetSheet(string id, bool here)
    {
        if (Good(id) is not { Count: > 0 } good)
            return NotFound();
        var sheet = tickets.Sheet(good);
        return here ? File(sheet, "application/pdf") : File(sheet, "application/pdf", $"vouchers-{id}.pdf");
    }

    /// <summary>Those a guest can use.</summary>
    List<Voucher> Good(string id) =>
        [.. vouchers.OfBatch(id).Where(voucher => voucher.State is VoucherState.Active or VoucherState.Used && voucher.RevokeRequestedAt is null)];
}
