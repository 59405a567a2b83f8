namespace Kiosk.Alerts;

/// <summary>How far a message is on its way to one receiver, as the table spells it.</summary>
public static class DeliveryState
{
    public const string Waiting = "waiting";

    /// <summary>Committed before the first byte leaves.</summary>
    public const string Sending = "sending";

    public const string Sent = "sent";

    /// <summary>It may have arrived; it is not sent again.</summary>
    public const string Unknown = "unknown";

    public const string GivenUp = "given-up";

    /// <summary>A later message of the same outage told all of it.</summary>
    public const string Merged = "merged";

    /// <summary>The receiver was removed.</summary>
    public const string Dropped = "dropped";

    public static IReadOnlyList<string> All { get; } = [Waiting, Sending, Sent, Unknown, GivenUp, Merged, Dropped];
}
