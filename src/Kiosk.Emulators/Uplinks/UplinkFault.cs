namespace Kiosk.Emulators.Uplinks;

public enum UplinkFaultKind
{
    /// <summary>Does not act, holds the connection open, then drops it.</summary>
    HangBefore,

    /// <summary>Acts, holds the connection open, then drops it.</summary>
    HangAfter,

    /// <summary>Acts and answers after <see cref="UplinkFault.Delay"/>.</summary>
    Slow,

    /// <summary>Drops the connection without acting.</summary>
    HangUp,

    /// <summary>Acts, sends half the answer and drops the connection.</summary>
    CutBody,

    /// <summary>Acts and answers the first half as if it were all.</summary>
    Garbled,

    /// <summary>A maintenance page with status 200; does not act.</summary>
    HtmlPage,

    /// <summary>Status 200 with the vendor's words for a failure inside; does not act.</summary>
    ErrorInside,

    /// <summary>Refuses a right key in the vendor's words; does not act.</summary>
    WrongKey,

    /// <summary>Acts; the answer is <see cref="UplinkFault.BodyBytes"/> long.</summary>
    HugeBody,

    /// <summary>Acts; numbers come as texts.</summary>
    NumbersAsText,

    /// <summary>Acts; values are null.</summary>
    Nulls,

    /// <summary>Acts; objects come as <c>[]</c>, as AirVPN's <c>connection</c> of nobody.</summary>
    EmptyArrays,

    /// <summary>Acts; lists come as <c>{}</c>.</summary>
    ListsAsObjects,

    /// <summary>Acts; states are a word nobody knows.</summary>
    UnknownStates,

    /// <summary>Acts; a comma too many before every closing brace.</summary>
    TrailingCommas,

    /// <summary>Acts; printed as Python would.</summary>
    SingleQuotes,

    /// <summary>Acts; a byte order mark, and the character set "utf8" that is none.</summary>
    OddEncoding,

    /// <summary>429 with <see cref="UplinkFault.RetryAfter"/>; does not act.</summary>
    TooManyRequests,

    /// <summary><see cref="UplinkFault.StatusCode"/> with an HTML page; does not act.</summary>
    Status5xx,

    /// <summary>302 to <see cref="UplinkFault.Location"/>; does not act.</summary>
    Redirect,
}

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
