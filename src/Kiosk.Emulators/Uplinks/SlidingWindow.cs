namespace Kiosk.Emulators.Uplinks;

/// <summary>At most so many in any stretch of <paramref name="window"/>, for each who asks.</summary>
sealed class SlidingWindow(int most, TimeSpan window)
{
    readonly Lock gate = new();
    readonly Dictionary<string, Queue<DateTimeOffset>> seen = new(StringComparer.Ordinal);

    /// <returns>How many are left, this one counted; negative: one too many, and this one does not count.</returns>
    public int Enter(string who, DateTimeOffset at)
    {
        lock (gate)
        {
            if (!seen.TryGetValue(who, out var times))
                seen[who] = times = new Queue<DateTimeOffset>();
            while (times.TryPeek(out var oldest) && at - oldest >= window)
                times.Dequeue();
            if (times.Count >= most)
                return -1;
            times.Enqueue(at);
            return most - times.Count;
        }
    }

    /// <summary>When the oldest request in the window stops to count.</summary>
    public DateTimeOffset? FreeAt(string who)
    {
        lock (gate)
            return seen.TryGetValue(who, out var times) && times.TryPeek(out var oldest) ? oldest + window : null;
    }

    public void Forget()
    {
        lock (gate)
            seen.Clear();
    }
}
