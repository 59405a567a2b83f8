namespace Kiosk.Uplinks;

/// <summary>Lets calls through no faster than its limits, first come, first served. Counts by the steady clock.</summary>
public sealed class RateGate(TimeProvider time, IReadOnlyList<RateLimit> limits)
{
    readonly Lock gate = new();
    readonly Queue<long>[] passed = [.. limits.Select(_ => new Queue<long>())];
    long closedUntil = long.MinValue;

    /// <summary>Done when whoever came last has passed or given up.</summary>
    Task line = Task.CompletedTask;

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
        var until = time.GetTimestamp() + Ticks(patience);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Join(done.Task);
        try
        {
            await before.WaitAsync(patience, time, cancellationToken);
            for (TimeSpan wait; (wait = TryPass()) > TimeSpan.Zero;)
            {
                if (time.GetTimestamp() + Ticks(wait) > until)
                    throw new UplinkException(UplinkError.TooMany, "our own limit", wait);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
        catch (TimeoutException)
        {
            throw new UplinkException(UplinkError.TooMany, "our own limit");
        }
        finally
        {
            // Who gave up still holds the place between those before and behind.
            if (before.IsCompleted)
                done.SetResult();
            else
                _ = before.ContinueWith(_ => done.SetResult(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    Task Join(Task next)
    {
        lock (gate)
        {
            var before = line;
            line = next;
            return before;
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
