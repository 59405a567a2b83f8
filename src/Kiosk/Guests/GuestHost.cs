namespace Kiosk.Guests;

/// <summary>A device on the guest network, logged in or not.</summary>
public sealed record GuestHost
{
    public string? Address { get; init; }
    public string? Mac { get; init; }
    public TimeSpan? Uptime { get; init; }
    public TimeSpan? Idle { get; init; }
    public long? DownloadBytes { get; init; }
    public long? UploadBytes { get; init; }
    public bool? Authorized { get; init; }
    public bool? Bypassed { get; init; }
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}
