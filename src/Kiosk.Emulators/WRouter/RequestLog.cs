namespace Kiosk.Emulators.WRouter;

/// <param name="Action">Empty when the request named none.</param>
/// <param name="KeyInQuery">The API key came where proxies and logs can see it.</param>
public sealed record ReceivedRequest(string Action, string Method, bool KeyInQuery, DateTimeOffset At);

/// <summary>Every API request that arrived, also those a fault swallowed.</summary>
public sealed class RequestLog
{
    const int Most = 10_000;

    readonly Lock gate = new();
    readonly Queue<ReceivedRequest> latest = new();
    readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The latest 10,000, oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Latest
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

    public int CountOf(string action)
    {
        lock (gate)
            return counts.GetValueOrDefault(action);
    }

    public void Clear()
    {
        lock (gate)
        {
            latest.Clear();
            counts.Clear();
        }
    }

    internal void Add(ReceivedRequest request)
    {
        lock (gate)
        {
            counts[request.Action] = counts.GetValueOrDefault(request.Action) + 1;
            latest.Enqueue(request);
            if (latest.Count > Most)
                latest.Dequeue();
        }
    }
}
