namespace Kiosk.Alerts;

/// <summary>What a webhook gets; README.md tells each member.</summary>
sealed record WebhookMessage
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Uplink { get; init; }
    public string? Kind { get; init; }
    public string? State { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public string? ExternalIp { get; init; }
    public string? PreviousIp { get; init; }
    public required string Venue { get; init; }
}
