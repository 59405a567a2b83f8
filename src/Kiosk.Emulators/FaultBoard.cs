namespace Kiosk.Emulators;

/// <summary>The switchboard of one emulator: the oldest fault that meets a request is the one it suffers.</summary>
public sealed class FaultBoard<TKind, TFault>(Func<TKind, TFault> of)
    where TFault : EmulatedFault
{
    readonly Lock gate = new();
    readonly List<TFault> pending = [];

    public IReadOnlyList<TFault> Pending
    {
        get
        {
            lock (gate)
                return [.. pending];
        }
    }

    public void Add(TFault fault)
    {
        if (fault.Count is < 1)
            throw new ArgumentOutOfRangeException(nameof(fault), fault.Count, "A fault meets at least one request.");
        lock (gate)
            pending.Add(fault);
    }

    /// <param name="count">The next so many requests; null: until cleared.</param>
    public void Add(TKind kind, int? count = null, params string[] calls) =>
        Add((TFault)((EmulatedFault)of(kind) with { Count = count, Calls = calls }));

    public void Clear()
    {
        lock (gate)
            pending.Clear();
    }

    /// <param name="call">null: a page and no call.</param>
    internal TFault? Take(string? call)
    {
        lock (gate)
        {
            var index = pending.FindIndex(f => f.Meets(call));
            if (index < 0)
                return null;
            var fault = pending[index];
            if (fault.Count is 1)
                pending.RemoveAt(index);
            else if (fault.Count is { } count)
                pending[index] = (TFault)((EmulatedFault)fault with { Count = count - 1 });
            return fault;
        }
    }
}
