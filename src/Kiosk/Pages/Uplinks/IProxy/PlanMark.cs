using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>The plan a form was about, brought back by it: nobody pays on top of a change they have not seen.</summary>
static class PlanMark
{
    const string None = "none";

    public static string Of(IProxyPlan? plan) => plan?.Echo ?? None;

    public static bool IsOf(IProxyPlan? plan, string? mark) => string.Equals(Of(plan), mark, StringComparison.Ordinal);
}
