using System.Text.Json.Nodes;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What spends money. Each call brings the plan as it was last read; the vendor refuses when it is another by now.</summary>
public sealed class IProxyPlans(IProxyApi api)
{
    /// <param name="current">Null for a connection without a plan.</param>
    /// <param name="plan">The new plan's id, which the vendor's site tells.</param>
    public Task<IProxyPlanOutcome> ChangeAsync(
        UplinkAccount account, string connection, IProxyPlan? current, string plan, string? coupon, CancellationToken cancellationToken) =>
        SendAsync(IProxyRequest.Post(account, "connections/{}/change-plan", connection), current, coupon, ("plan_id", plan), cancellationToken);

    /// <param name="days">A multiple of the plan's own days.</param>
    public Task<IProxyPlanOutcome> ProlongAsync(
        UplinkAccount account, string connection, IProxyPlan current, int days, string? coupon, CancellationToken cancellationToken) =>
        SendAsync(IProxyRequest.Post(account, "connections/{}/prolongate-plan", connection), current, coupon, ("days", days), cancellationToken);

    async Task<IProxyPlanOutcome> SendAsync(
        IProxyRequest request, IProxyPlan? current, string? coupon, (string Name, JsonNode Value) wish, CancellationToken cancellationToken)
    {
        var body = new JsonObject { [wish.Name] = wish.Value };
        if (current is not null)
            body["active_plan"] = JsonNode.Parse(current.Echo);
        if (!string.IsNullOrWhiteSpace(coupon))
            body["coupon_code"] = coupon.Trim();
        var answer = await api.SendAsync(request.With(body, IProxyJson.Default.JsonObject), cancellationToken);
        return new IProxyPlanOutcome(IProxyPlan.Of(answer.Member("active_plan")), answer.Text("coupon_code"), answer.Flag("is_coupon_applied"));
    }
}
