namespace Kiosk.Uplinks.IProxy;

/// <summary>An SMS the phone got: private, and often a one-time code.</summary>
public sealed record IProxyMessage(string? Id, string Text)
{
    public string? From { get; init; }

    /// <summary>The sender's name in the phone's contacts.</summary>
    public string? Contact { get; init; }

    public DateTimeOffset? At { get; init; }

    public override string ToString() => "an SMS";
}
