using System.Globalization;
using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Staff;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class NewBatchModel(Plans plans, Batches batches, VenueTime time, IStringLocalizer<Errors> errors) : PageModel
{
    public IReadOnlyList<Plan> Plans => plans.All;

    [BindProperty(Name = "")]
    public VoucherForm Form { get; set; } = new();

    [BindProperty(Name = "count")]
    public string? Count { get; set; } = "20";

    [BindProperty(Name = "key")]
    public Guid Key { get; set; } = Guid.NewGuid();

    public VoucherFailure? Failure { get; private set; }

    public void OnGet() => Form.Plan = Plans[0].Name;

    public IActionResult OnPost()
    {
        // The fixed choice says "as the plan"; a validity of its own takes the plan's place.
        if (Form.ValidFor is not null)
            Form.Plan = null;
        if (Form.Read(time, out var failure) is not { } request)
            return Show(failure);
        _ = int.TryParse(Count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        (var batch, failure) = batches.Start(new BatchRequest(count, request), Actor.Desk, $"page:{Key:N}");
        return batch is null ? Show(failure) : RedirectToPage("/Batches/Details", new { id = batch.Id });
    }

    public string? ErrorOf(string? field) => Failure is not null && Failure.Field == field ? Failure.Explain(errors) : null;

    PageResult Show(VoucherFailure? failure)
    {
        Failure = failure;
        return Page();
    }
}
