namespace Kiosk.Hotspot.WRouter;

/// <summary>Lets so many calls through at once. A new limit holds for the calls that come after it.</summary>
sealed class CallGate
{
    readonly Lock gate = new();
    (int Limit, SemaphoreSlim Slots) current = (1, new SemaphoreSlim(1));

    public async Task<T> RunAsync<T>(int limit, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var slots = SlotsFor(Math.Clamp(limit, 1, 16));
        await slots.WaitAsync(cancellationToken);
        try
        {
            return await call();
        }
        finally
        {
            slots.Release();
        }
    }

    SemaphoreSlim SlotsFor(int limit)
    {
        lock (gate)
        {
            if (current.Limit != limit)
                current = (limit, new SemaphoreSlim(limit));
            return current.Slots;
        }
    }
}
