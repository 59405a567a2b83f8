namespace Kiosk.Emulators;

/// <summary>Every request that arrived, also those a fault or a limit swallowed.</summary>
public sealed class CallLog
{
    const int Most = 100_000;

    readonly Lock gate = new();
    readonly Queue<ReceivedCall> latest = new();
    readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The latest 100,000, oldest first.</summary>
    public IReadOnlyList<ReceivedCall> Latest
    {
        get
        {
            lock (gate)
                return [.. latest];
        }
    }

    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            lock (gate)
                return new SortedDictionary<string, int>(counts, StringComparer.Ordinal);
        }
    }

    public int Total => Counts.Values.Sum();

    public int CountOf(string call)
    {
        lock (gate)
            return counts.GetValueOrDefault(call);
    }

    /// <summary>The most requests that any stretch of <paramref name="window"/> held.</summary>
    /// <param name="call">null: all calls together.</param>
    public int MostWithin(TimeSpan window, string? call = null)
    {
        var times = Times(call);
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= window)
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    /// <summary>The shortest time between two requests; null with fewer than two.</summary>
    public TimeSpan? ShortestPause(string? call = null)
    {
        var times = Times(call);
        return times.Count < 2 ? null : times.Zip(times.Skip(1), (earlier, later) => later - earlier).Min();
    }

    public void Clear()
    {
        lock (gate)
        {
            latest.Clear();
            counts.Clear();
        }
    }

    internal void Add(ReceivedCall received)
    {
        lock (gate)
        {
            counts[received.Call] = counts.GetValueOrDefault(received.Call) + 1;
            latest.Enqueue(received);
            if (latest.Count > Most)
                latest.Dequeue();
        }
    }

    List<DateTimeOffset> Times(string? call) =>
        [.. Latest.Where(c => call is null || string.Equals(c.Call, call, StringComparison.Ordinal)).Select(c => c.At).Order()];
}
