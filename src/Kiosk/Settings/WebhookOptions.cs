namespace Kiosk.Settings;

/// <summary>An address that alerts are posted to.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    public string Name { get; set; } = "";

    /// <summary>http or https. Kept and shown like a secret: addresses of this kind often hold one.</summary>
    public string Url { get; set; } = "";

    /// <summary><c>whsec_</c> and base64, or any text; messages are not signed without one.</summary>
    public string? Secret { get; set; }

    /// <summary>All of the address that may be shown.</summary>
    public string Place => Uri.TryCreate(Url, UriKind.Absolute, out var address) ? $"{address.Host}/***" : "***";

    /// <summary>Without address and secret.</summary>
    public override string ToString() => Name;
}
