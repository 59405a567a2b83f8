namespace Kiosk.Uplinks.IProxy;

/// <summary>What the app on the phone told last.</summary>
public sealed record IProxyPhone
{
    public string? Manufacturer { get; init; }
    public string? Model { get; init; }
    public string? AndroidVersion { get; init; }

    /// <summary>Such as <c>574.1</c>.</summary>
    public string? AppVersion { get; init; }

    public string? BuildNumber { get; init; }
    public bool? IsRoot { get; init; }
    public bool? VoiceAssistConfigured { get; init; }
    public bool? MobileDataAlwaysOn { get; init; }
    public bool? OwnerModeEnabled { get; init; }
    public bool? SetupComplete { get; init; }
    public bool? ReadyToChangeIp { get; init; }
    public bool? WifiSplitEnabled { get; init; }
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>The address its traffic leaves from; not on the vendor's page, but seen.</summary>
    public string? Ipv4 { get; init; }

    public string? Ipv6 { get; init; }

    /// <summary>Where that address is.</summary>
    public string? City { get; init; }

    public string? Name => string.Join(' ', new[] { Manufacturer, Model }.OfType<string>()) is { Length: > 0 } name ? name : null;
}
