namespace Kiosk.Uplinks.History;

/// <summary>What the tables know of an uplink that this process has not looked at yet.</summary>
sealed record UplinkMemory
{
    public required string Name { get; init; }
    public required long? SeenAt { get; init; }
    public required string? Period { get; init; }
    public required long? DownloadCounter { get; init; }
    public required long? UploadCounter { get; init; }
    public required long? OutageId { get; init; }
    public required string? OutageState { get; init; }
    public required DateTimeOffset? OutageStartedAt { get; init; }

    public TrafficCounter? Counter =>
        Period is not null && DownloadCounter is { } download && UploadCounter is { } upload ? new TrafficCounter(Period, download, upload) : null;

    /// <summary>Null when none was open.</summary>
    public OpenOutage? Outage(long stamp) => OutageId is { } id && OutageStartedAt is { } start
        ? new OpenOutage(id, UplinkStates.Parse(OutageState ?? ""), start, LastSeen(start), stamp, IsFound: true)
        : null;

    DateTimeOffset LastSeen(DateTimeOffset start) =>
        SeenAt is { } seen && DateTimeOffset.FromUnixTimeSeconds(seen) is var at && at > start ? at : start;
}
