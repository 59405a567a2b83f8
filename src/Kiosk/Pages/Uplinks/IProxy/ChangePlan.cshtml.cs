using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Pays for another plan, once the connection's name is typed.</summary>
public sealed class ChangePlanModel(
    UplinkList uplinks, ConnectionLook look, IProxyPlans plans, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public async Task OnGetAsync(CancellationToken cancellationToken) => await LookAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid key, string? seen, CancellationToken cancellationToken)
    {
        Form.Read(Request.Form, "plan", "coupon");
        if (!await LookAsync(cancellationToken))
            return Page();
        var plan = Seen!.Plan; // it was seen
        if (!Form.Has("plan"))
            Form.Complain("plan", text["Plan.IdMissing"]);
        AskForName();
        if (!Form.IsRight)
            return Page();
        var paid = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "plan-change", key, Form["plan"]),
            token => PlanMark.IsOf(plan, seen)
                ? plans.ChangeAsync(VendorAccount, ConnectionId, plan, Form["plan"], Form.OrNull("coupon"), token)
                : throw new NotAsSeenException(text["Plan.Moved"]),
            cancellationToken);
        if (paid.Value is { } outcome)
            return Go(string.Join(' ', Said(outcome)), "account");
        Trouble = paid.Trouble;
        return Page();
    }

    IEnumerable<string> Said(IProxyPlanOutcome outcome)
    {
        yield return text["Plan.Done", outcome.Plan?.Id ?? Form["plan"]];
        if (Form.Has("coupon"))
            yield return text[outcome.IsCouponApplied is true ? "Prolong.WithCoupon" : "Prolong.NoCoupon"];
    }
}
