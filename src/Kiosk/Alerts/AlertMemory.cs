namespace Kiosk.Alerts;

/// <summary>What has been told of one uplink, or of the router.</summary>
public sealed record AlertMemory
{
    public required string Kind { get; init; }
    public required string Uplink { get; init; }
    public required string Target { get; init; }

    /// <summary>The latest alert of an outage that goes on.</summary>
    public long? OpenAlert { get; init; }

    public string? ExternalIp { get; init; }

    /// <summary>The date that was told of last.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The fewest days before it that were told.</summary>
    public int? ToldDays { get; init; }

    public static AlertMemory None(AlertSubject subject) => new() { Kind = subject.Kind, Uplink = subject.Uplink, Target = subject.Target };
}
