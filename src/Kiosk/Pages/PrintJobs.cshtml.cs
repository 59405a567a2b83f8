using Kiosk.Printing;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class PrintJobsModel(PrintQueue queue, VoucherStore vouchers) : PageModel
{
    const int Newest = 50;

    public IReadOnlyList<(PrintJob Job, Voucher? Voucher)> Jobs { get; private set; } = [];

    public void OnGet()
    {
        var jobs = queue.Recent(Newest);
        var about = vouchers.WithIds([.. jobs.Select(job => job.VoucherId).OfType<long>().Distinct()]).ToDictionary(voucher => voucher.Id);
        Jobs = [.. jobs.Select(job => (job, about.GetValueOrDefault(job.VoucherId ?? 0)))];
    }

    public IActionResult OnPostRetry(long id)
    {
        // One of the two applies, by the job's state; neither when another tap was faster.
        if (!queue.Retry(id, Actor.Desk))
            queue.RetryUnconfirmed(id, Actor.Desk);
        return RedirectToPage();
    }

    public IActionResult OnPostCancel(long id)
    {
        queue.Cancel(id, Actor.Desk);
        return RedirectToPage();
    }
}
