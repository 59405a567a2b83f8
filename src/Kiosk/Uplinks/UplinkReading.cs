namespace Kiosk.Uplinks;

/// <summary>One look at one uplink: what the vendor said, judged.</summary>
public sealed record UplinkReading(UplinkState State, UplinkReason Reason)
{
    /// <summary>The address guests appear with.</summary>
    public string? ExternalIp { get; init; }

    /// <summary>Such as <c>Alchiba (NL)</c>.</summary>
    public string? Server { get; init; }

    /// <summary>Towards the guests.</summary>
    public double? DownloadBitsPerSecond { get; init; }

    public double? UploadBitsPerSecond { get; init; }
    public TrafficCounter? Traffic { get; init; }

    /// <summary>When the subscription, plan or rental ends.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public IReadOnlyList<UplinkFact> Facts { get; init; } = [];
}
