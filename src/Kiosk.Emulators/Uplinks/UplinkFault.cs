namespace Kiosk.Emulators.Uplinks;

public sealed record UplinkFault(UplinkFaultKind Kind)
{
    /// <summary>null or empty: every call.</summary>
    public IReadOnlyCollection<string>? Calls { get; init; }

    /// <summary>The next so many requests; null: until cleared.</summary>
    public int? Count { get; init; }

    /// <summary>Real time: how long Slow waits and a hang holds the connection.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Names in the JSON that a fault of values meets; null or empty: all it can.</summary>
    public IReadOnlyCollection<string>? Fields { get; init; }

    public int StatusCode { get; init; } = 502;

    /// <summary>Broken unless told; null: none.</summary>
    public string? RetryAfter { get; init; } = "24 seconds";

    public string Location { get; init; } = "http://portal.example/login";

    public int BodyBytes { get; init; } = 10 << 20;

    public string UnknownState { get; init; } = "bewildered";

    internal TimeSpan SlowDelay => Delay ?? TimeSpan.FromSeconds(3);

    internal TimeSpan HoldTime => Delay ?? TimeSpan.FromMinutes(4);

    internal bool Meets(string call) => Calls is not { Count: > 0 } || Calls.Contains(call, StringComparer.Ordinal);

    internal bool Means(string field) => Fields is not { Count: > 0 } || Fields.Contains(field, StringComparer.Ordinal);
}
