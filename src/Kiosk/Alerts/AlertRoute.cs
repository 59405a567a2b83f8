namespace Kiosk.Alerts;

/// <summary>A way for messages, and who gets them.</summary>
/// <param name="Receiver">The webhook's or the AirVPN uplink's name.</param>
public sealed record AlertRoute(string Route, string Receiver)
{
    public const string Webhook = "webhook";
    public const string AirVpn = "airvpn";

    public bool Equals(AlertRoute? other) =>
        other is not null && Route == other.Route && string.Equals(Receiver, other.Receiver, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(Route, StringComparer.OrdinalIgnoreCase.GetHashCode(Receiver));
}
