using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class BatchesModel(BatchStore batches) : PageModel
{
    const int Newest = 50;

    public IReadOnlyList<Batch> Recent { get; private set; } = [];

    public void OnGet() => Recent = batches.Recent(Newest);
}
