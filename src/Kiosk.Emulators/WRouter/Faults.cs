namespace Kiosk.Emulators.WRouter;

/// <summary>The switchboard: the oldest fault that meets a request is the one it suffers.</summary>
public sealed class Faults
{
    readonly Lock gate = new();
    readonly List<Fault> pending = [];

    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (gate)
                return [.. pending];
        }
    }

    public void Add(Fault fault)
    {
        if (fault.Count is < 1)
            throw new ArgumentOutOfRangeException(nameof(fault), fault.Count, "A fault meets at least one request.");
        lock (gate)
            pending.Add(fault);
    }

    /// <param name="count">The next so many requests; null: until cleared.</param>
    public void Add(FaultKind kind, int? count = null, params string[] actions) =>
        Add(new Fault(kind) { Count = count, Actions = actions });

    public void Clear()
    {
        lock (gate)
            pending.Clear();
    }

    /// <param name="action">null: a page and not the API.</param>
    internal Fault? Take(string? action)
    {
        lock (gate)
        {
            var index = pending.FindIndex(f => f.Meets(action));
            if (index < 0)
                return null;
            var fault = pending[index];
            if (fault.Count is 1)
                pending.RemoveAt(index);
            else if (fault.Count is { } count)
                pending[index] = fault with { Count = count - 1 };
            return fault;
        }
    }
}
