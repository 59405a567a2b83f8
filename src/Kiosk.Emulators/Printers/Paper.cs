namespace Kiosk.Emulators.Printers;

/// <summary>What has come out of a printer; the oldest pieces go first.</summary>
sealed class Paper<T>(int keep)
{
    readonly Lock gate = new();
    readonly List<T> pieces = [];
    TaskCompletionSource changed = NewSignal();

    public IReadOnlyList<T> Kept
    {
        get
        {
            lock (gate)
                return [.. pieces];
        }
    }

    /// <summary>Also those that are no longer kept.</summary>
    public int Count { get; private set; }

    public void Add(T piece)
    {
        lock (gate)
        {
            pieces.Add(piece);
            if (pieces.Count > keep)
                pieces.RemoveAt(0);
            Count++;
            changed.SetResult();
            changed = NewSignal();
        }
    }

    /// <summary>Waits until so many have come out since the start, and returns those that are kept.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync(int count, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (Count >= count)
                    return [.. pieces];
                next = changed.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
