using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.IProxy;

/// <summary>What costs money. The active plan is sent along as it was read: another one in the meantime is a conflict.</summary>
static class PlanCalls
{
    public static Answer Change(Call call)
    {
        var connection = call.Connection;
        var body = call.Body("active_plan", "plan_id", "coupon_code");
        Agree(call, body);
        var plan = Plan.Find(Call.Needed(body, "plan_id")) ?? throw RefusedException.NotFound("plan");
        var isCouponApplied = Pay(call, body, plan.Price);
        connection.Plan = new ActivePlan(plan, connection.PlanAt(call.Now)?.StartedAt ?? call.Now, call.Now.AddDays(plan.Days));
        return Answer.Of(new JsonObject
        {
            ["active_plan"] = ConnectionJson.Of(connection.Plan),
            ["coupon_code"] = Call.Text(body, "coupon_code"),
            ["is_coupon_applied"] = isCouponApplied,
        });
    }

    public static Answer Prolongate(Call call)
    {
        var connection = call.Connection;
        var body = call.Body("active_plan", "coupon_code", "days");
        Agree(call, body);
        var active = connection.PlanAt(call.Now) ?? throw RefusedException.Conflict("connection has no active plan");
        var days = body.Whole("days") ?? 0;
        if (days <= 0 || days > 3650 || days % active.Plan.Days != 0)
            throw RefusedException.Invalid($"days: must be a multiple of {active.Plan.Days}");
        var isCouponApplied = Pay(call, body, active.Plan.Price * (days / active.Plan.Days));
        connection.Plan = active with { ExpiresAt = active.ExpiresAt.AddDays(days) };
        return Answer.Of(new JsonObject { ["is_coupon_applied"] = isCouponApplied, ["active_plan"] = ConnectionJson.Of(connection.Plan) });
    }

    static void Agree(Call call, JsonObject body)
    {
        var sent = body.Child("active_plan");
        var agrees = call.Connection.PlanAt(call.Now) is { } active
            ? sent.Text("id") == active.Plan.Id && Same(sent.Text("started_at"), active.StartedAt) && Same(sent.Text("expires_at"), active.ExpiresAt)
            : sent is null;
        if (!agrees)
            throw RefusedException.Conflict("active_plan: is not the current one");
    }

    static bool Same(string? sent, DateTimeOffset at) => Stamps.Parse(sent)?.Rfc3339 == at.Rfc3339;

    static bool Pay(Call call, JsonObject body, decimal price)
    {
        var isCouponApplied = Call.Text(body, "coupon_code") == Plan.Coupon;
        price *= isCouponApplied ? 0.9m : 1;
        if (call.Account.Balance < price)
            throw new RefusedException(StatusCodes.Status402PaymentRequired, "insufficient_funds", "not enough money on the balance");
        call.Account.Balance -= price;
        return isCouponApplied;
    }
}
