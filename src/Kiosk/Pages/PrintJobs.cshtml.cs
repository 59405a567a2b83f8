using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class PrintJobsModel(PrintQueue queue, PrinterList printers, VoucherStore vouchers) : PageModel
{
    const int Newest = 50;

    [BindProperty(SupportsGet = true, Name = "printer")]
    public string? Printer { get; set; }

    public IReadOnlyList<string> Printers => [.. printers.All.Select(printer => printer.Name)];

    public IReadOnlyList<(PrintJob Job, Voucher? Voucher)> Jobs { get; private set; } = [];

    public string Here => Link(Printer);

    public void OnGet()
    {
        var jobs = queue.Recent(Newest, Printer);
        var about = vouchers.WithIds([.. jobs.Select(job => job.VoucherId).OfType<long>().Distinct()]).ToDictionary(voucher => voucher.Id);
        Jobs = [.. jobs.Select(job => (job, about.GetValueOrDefault(job.VoucherId ?? 0)))];
    }

    public IActionResult OnPostRetry(long id)
    {
        queue.Retry(id, Actor.Desk);
        return RedirectToPage(new { Printer });
    }

    public IActionResult OnPostCancel(long id)
    {
        queue.Cancel(id, Actor.Desk);
        return RedirectToPage(new { Printer });
    }

    /// <summary>Somebody looked at the paper; asked on several pages.</summary>
    public IActionResult OnPostSettle(long id, bool printed, string? back)
    {
        queue.Settle(id, printed, Actor.Desk);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/print-jobs");
    }

    public static string Link(string? printer) => printer is null ? "/print-jobs" : $"/print-jobs?printer={Uri.EscapeDataString(printer)}";
}
