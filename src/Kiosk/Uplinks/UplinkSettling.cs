namespace Kiosk.Uplinks;

/// <summary>
/// What one uplink's looks add up to. A new state is shown once two looks in a row agree on it, counted from the first
/// of them; the very first look is shown at once. So one missed look is no outage, and flicker is not shown.
/// </summary>
public sealed class UplinkSettling
{
    (UplinkState State, DateTimeOffset Since)? candidate;

    /// <summary>Two looks that disagree: the next one decides, and should come soon.</summary>
    public bool IsUndecided => candidate is not null;

    public UplinkStatus Next(UplinkStatus shown, UplinkState state, UplinkReason reason, DateTimeOffset at)
    {
        if (shown.Since is null)
            return new UplinkStatus(state, reason, at, at);
        if (state == shown.State)
        {
            candidate = null;
            return shown with { Reason = reason, CheckedAt = at };
        }

        if (candidate is not { } seen || seen.State != state)
        {
            candidate = (state, at);
            return shown with { CheckedAt = at };
        }

        candidate = null;
        return new UplinkStatus(state, reason, seen.Since, at);
    }
}
