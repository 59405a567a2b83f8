using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>Something that happened and is to be told.</summary>
public sealed record Alert
{
    public long Id { get; init; }

    /// <summary>The same in every try and for every receiver.</summary>
    public string MessageId { get; init; } = $"alert_{Guid.NewGuid():N}";

    /// <summary>One of <see cref="AlertType"/>.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Its name, or <see cref="AlertSubject.Router"/>.</summary>
    public required string Uplink { get; init; }

    /// <summary>As the settings spell it, or <see cref="AlertSubject.Router"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>As the API spells it.</summary>
    public required string State { get; init; }

    public required string ReasonCode { get; init; }
    public required string ReasonArguments { get; init; }

    /// <summary>Of an outage: its begin.</summary>
    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public string? ExternalIp { get; init; }
    public string? PreviousIp { get; init; }

    /// <summary>A person wanted it, so it is kept and nobody is told.</summary>
    public bool AskedFor { get; init; }

    /// <summary>The first alert of the same outage.</summary>
    public long? Outage { get; init; }

    public UplinkReason Reason => AlertReason.Read(ReasonCode, ReasonArguments);
}
