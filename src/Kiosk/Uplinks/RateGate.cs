namespace Kiosk.Uplinks;

/// <summary>Lets calls through no faster than its limits, first come, first served. Counts by the steady clock.</summary>
public sealed class RateGate(TimeProvider time, IReadOnlyList<RateLimit> limits)
{
    readonly Lock gate = new();
    readonly Queue<long>[] passed = [.. limits.Select(_ => new Queue<long>())];
    long closedUntil = long.MinValue;

    /// <summary>How many calls passed in the window of the first limit.</summary>
    public int Used
    {
        get
        {
            lock (gate)
            {
                Forget(0, time.GetTimestamp());
                return passed[0].Count;
            }
        }
    }

    /// <exception cref="UplinkException"><see cref="UplinkError.TooMany"/>: it would take longer than one has patience.</exception>
    public async Task PassAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        for (TimeSpan wait; (wait = TryPass()) > TimeSpan.Zero;)
        {
            if (wait > patience)
                throw new UplinkException(UplinkError.TooMany, "our own limit", wait);
            patience -= wait;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Nothing passes before; a later end wins.</summary>
    public void CloseFor(TimeSpan duration)
    {
        lock (gate)
            closedUntil = Math.Max(closedUntil, time.GetTimestamp() + Ticks(duration));
    }

    /// <summary>Zero: passed. Else how long nothing can pass.</summary>
    TimeSpan TryPass()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var free = closedUntil;
            for (var i = 0; i < limits.Count; i++)
            {
                Forget(i, now);
                if (passed[i].Count >= limits[i].Count)
                    free = Math.Max(free, passed[i].Peek() + Ticks(limits[i].Window));
            }

            if (free > now)
                return time.GetElapsedTime(now, free) + TimeSpan.FromMilliseconds(1);
            foreach (var times in passed)
                times.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    void Forget(int limit, long now)
    {
        while (passed[limit].TryPeek(out var first) && time.GetElapsedTime(first, now) >= limits[limit].Window)
            passed[limit].Dequeue();
    }

    long Ticks(TimeSpan duration) => (long)(duration.TotalSeconds * time.TimestampFrequency);
}
