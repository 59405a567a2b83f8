namespace Kiosk.Alerts;

/// <summary>What waits for a webhook, and how the last message fared.</summary>
public sealed record WebhookHealth
{
    public required int Waiting { get; init; }
    public DateTimeOffset? LastSentAt { get; init; }

    /// <summary>Since then it wants nothing any more.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    public string? Trouble { get; init; }
    public string? TroubleArgument { get; init; }
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Of the message that is next; when none waits, of the last one given up since one arrived.</summary>
    public DeliveryTrouble? LastTrouble => Trouble is null ? null : new DeliveryTrouble(Trouble, TroubleArgument ?? "");
}
