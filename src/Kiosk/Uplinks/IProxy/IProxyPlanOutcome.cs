namespace Kiosk.Uplinks.IProxy;

/// <param name="Plan">The plan from now on.</param>
public sealed record IProxyPlanOutcome(IProxyPlan? Plan, string? CouponCode, bool? IsCouponApplied);
