using System.Globalization;
using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Pays for more days of the plan, once the connection's name is typed.</summary>
public sealed class ProlongModel(
    UplinkList uplinks, ConnectionLook look, IProxyPlans plans, IProxyChanges changes, VenueTime time, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public async Task OnGetAsync(CancellationToken cancellationToken) => await LookAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid key, string? seen, CancellationToken cancellationToken)
    {
        Form.Read(Request.Form, "days", "coupon");
        if (!await LookAsync(cancellationToken) || Seen?.Plan is not { } plan)
            return Page();
        if (!int.TryParse(Form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 3650)
            Form.Complain("days", text["Prolong.DaysWrong"]);
        AskForName();
        if (!Form.IsRight)
            return Page();
        var paid = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "plan-prolong", key, Form["days"]),
            token => PlanMark.IsOf(plan, seen)
                ? plans.ProlongAsync(VendorAccount, ConnectionId, plan, days, Form.OrNull("coupon"), token)
                : throw new NotAsSeenException(text["Plan.Moved"]),
            cancellationToken);
        if (paid.Value is { } outcome)
            return Go(string.Join(' ', Said(outcome)), "account");
        Trouble = paid.Trouble;
        return Page();
    }

    IEnumerable<string> Said(IProxyPlanOutcome outcome)
    {
        yield return outcome.Plan?.ExpiresAt is { } end ? text["Prolong.Done", time.Moment(end)] : text["Prolong.DoneUnknown"];
        if (Form.Has("coupon"))
            yield return text[outcome.IsCouponApplied is true ? "Prolong.WithCoupon" : "Prolong.NoCoupon"];
    }
}
