namespace Kiosk.Uplinks;

/// <summary>
/// What one uplink's looks add up to. A new state is shown once two looks in a row agree on it, counted from the first
/// of them; the very first look is shown at once. So one missed look is no outage, and flicker is not shown.
/// Three in a row that all say otherwise, each in another way, end what is shown nevertheless.
/// </summary>
public sealed class UplinkSettling
{
    const int TooMany = 3;

    (UplinkState State, DateTimeOffset Since)? candidate;

    /// <summary>Looks in a row that did not say what is shown.</summary>
    int against;

    /// <summary>Two looks that disagree: the next one decides, and should come soon.</summary>
    public bool IsUndecided => candidate is not null;

    public UplinkStatus Next(UplinkStatus shown, UplinkState state, UplinkReason reason, DateTimeOffset at)
    {
        if (shown.Since is null || state == shown.State)
        {
            (candidate, against) = (null, 0);
            return shown.Since is null ? new UplinkStatus(state, reason, at, at) : shown with { Reason = reason, CheckedAt = at };
        }

        var seen = candidate is { } before && before.State == state ? before : (State: state, Since: at);
        if (++against < TooMany && candidate?.State != state)
        {
            candidate = seen;
            return shown with { CheckedAt = at };
        }

        (candidate, against) = (null, 0);
        return new UplinkStatus(state, reason, seen.Since, at);
    }
}
