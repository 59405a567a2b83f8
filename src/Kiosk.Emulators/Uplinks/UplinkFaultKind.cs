namespace Kiosk.Emulators.Uplinks;

public enum UplinkFaultKind
{
    /// <summary>Does not act, holds the connection open, then drops it.</summary>
    HangBefore,

    /// <summary>Acts, holds the connection open, then drops it.</summary>
    HangAfter,

    /// <summary>Acts and answers after <see cref="EmulatedFault.Delay"/>.</summary>
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
