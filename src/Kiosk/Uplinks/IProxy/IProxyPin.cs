namespace Kiosk.Uplinks.IProxy;

/// <summary>What the app on a phone is given to take over a connection.</summary>
public sealed record IProxyPin(string Code, DateTimeOffset? ExpiresAt)
{
    public override string ToString() => "a PIN";
}
