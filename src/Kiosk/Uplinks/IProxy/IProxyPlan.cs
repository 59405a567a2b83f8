using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>The plan a connection has.</summary>
/// <param name="ExpiresAt">Null: it does not say, or never.</param>
/// <param name="Echo">The plan as received. What spends money sends it back, so that nobody pays on top of a change they have not seen.</param>
public sealed record IProxyPlan(string? Id, DateTimeOffset? StartedAt, DateTimeOffset? ExpiresAt, string Echo)
{
    /// <summary>Null for what is no plan.</summary>
    public static IProxyPlan? Of(JsonElement plan) => plan.IsTruthy() && plan.ValueKind is JsonValueKind.Object
        ? new IProxyPlan(plan.Text("id"), plan.Moment("started_at"), plan.Moment("expires_at"), plan.GetRawText())
        : null;

    /// <summary>From an <see cref="Echo"/> that a form brought back; null for what is no plan.</summary>
    public static IProxyPlan? Parse(string echo)
    {
        try
        {
            return Of(JsonElement.Parse(echo));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
