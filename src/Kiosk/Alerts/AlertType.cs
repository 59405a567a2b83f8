namespace Kiosk.Alerts;

/// <summary>What an alert tells, as the table and the messages spell it.</summary>
public static class AlertType
{
    public const string Down = "down";
    public const string Degraded = "degraded";
    public const string Back = "back";

    /// <summary>An outage that began and ended in quiet hours, told at once.</summary>
    public const string WasDown = "was-down";

    public const string Expiring = "expiring";
    public const string IpChanged = "ip-changed";

    /// <summary>Never kept: a manager tries a webhook.</summary>
    public const string Test = "test";
}
