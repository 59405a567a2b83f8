namespace Kiosk.Uplinks.History;

/// <summary>Whether a look ends or begins an outage.</summary>
static class OutageTurn
{
    /// <summary>Also makes up for a change that could not be written at the look before.</summary>
    public static void Take(UplinkObservation seen, UplinkTrail trail, OutageStore outages, TimeProvider time)
    {
        var status = seen.After.Status;
        var isOne = status.State is UplinkState.Down or UplinkState.Degraded;
        var open = trail.Outage;
        if (open is null && !isOne)
            return;
        // The box itself may not be online yet, so nobody knows whether the outage before the start lasts.
        if (open is { IsFound: true } && status.State is UplinkState.Unknown)
            return;
        if (open?.State == status.State)
        {
            if (open.IsFound)
                trail.Outage = open with { IsFound = false, KnownAt = seen.At, KnownStamp = time.GetTimestamp() };
            return;
        }

        var since = status.Since ?? seen.At;
        var stamp = trail.StampOf(since);
        var id = outages.Change(
            seen.Uplink,
            open is null ? null : Ended(open, since, stamp, time),
            isOne ? new Outage(0, status.State, status.Reason, since, EndedAt: null) : null);
        trail.Outage = id is { } begun ? new OpenOutage(begun, status.State, since, since, stamp, IsFound: false) : null;
    }

    static EndedOutage Ended(OpenOutage open, DateTimeOffset since, long stamp, TimeProvider time)
    {
        var (start, end) = open.IsFound ? (open.StartedAt, open.KnownAt) : open.EndedBy(since, stamp, time);
        return new EndedOutage(open.Id, start, end);
    }
}
