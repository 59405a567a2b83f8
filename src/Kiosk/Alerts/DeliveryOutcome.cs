namespace Kiosk.Alerts;

/// <summary>How one try ended.</summary>
/// <param name="Trouble">Null when it arrived.</param>
/// <param name="RetryAfter">Asked for by the receiver.</param>
public sealed record DeliveryOutcome(DeliveryEnd End, DeliveryTrouble? Trouble = null, TimeSpan? RetryAfter = null)
{
    public static DeliveryOutcome Done { get; } = new(DeliveryEnd.Arrived);

    public static DeliveryOutcome Again(string code, string argument = "", TimeSpan? retryAfter = null) =>
        new(DeliveryEnd.Again, new DeliveryTrouble(code, argument), retryAfter);
}
