namespace Kiosk.Emulators.Uplinks;

public sealed record UplinkFault(UplinkFaultKind Kind) : EmulatedFault
{
    /// <summary>Names in the JSON that a fault of values meets; null or empty: all it can.</summary>
    public IReadOnlyCollection<string>? Fields { get; init; }

    public int StatusCode { get; init; } = 502;

    /// <summary>Broken unless told; null: none.</summary>
    public string? RetryAfter { get; init; } = "24 seconds";

    public string Location { get; init; } = "http://portal.example/login";

    public int BodyBytes { get; init; } = 10 << 20;

    public string UnknownState { get; init; } = "bewildered";

    internal bool Means(string field) => Fields is not { Count: > 0 } || Fields.Contains(field, StringComparer.Ordinal);
}
