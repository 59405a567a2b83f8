namespace Kiosk.Emulators.WRouter;

public enum FaultKind
{
    /// <summary>Does not act, holds the connection open, then drops it.</summary>
    NoAnswerBefore,

    /// <summary>Acts, holds the connection open, then drops it.</summary>
    NoAnswerAfter,

    /// <summary>Drops the connection without acting.</summary>
    CutBefore,

    /// <summary>Acts, sends half the answer and drops the connection.</summary>
    CutAfter,

    /// <summary>Acts and answers after <see cref="EmulatedFault.Delay"/>.</summary>
    Slow,

    /// <summary>Answers <see cref="Fault.StatusCode"/> with an HTML page; does not act.</summary>
    Status5xx,

    /// <summary>Answers a login page with status 200; does not act.</summary>
    Html,

    /// <summary>Answers 302 to <see cref="Fault.Location"/>; does not act.</summary>
    Redirect,

    /// <summary>Acts and answers the first half of the JSON as if it were all.</summary>
    Garbled,

    /// <summary>Answers "API Key is incorrect" to a right key; does not act.</summary>
    WrongKey,

    /// <summary>Drops every connection at once, the pages' too.</summary>
    Off,
}

public sealed record Fault(FaultKind Kind) : EmulatedFault
{
    /// <summary>null or empty: every action.</summary>
    public IReadOnlyCollection<string>? Actions
    {
        get => Calls;
        init => Calls = value;
    }

    public int StatusCode { get; init; } = 503;

    public string Location { get; init; } = "http://hotspot.example/login?dst=http%3A%2F%2Frouter%2Fapi%2F";

    internal override bool Meets(string? call) => base.Meets(call) && (call is not null || Kind == FaultKind.Off);
}
