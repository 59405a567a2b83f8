namespace Kiosk.Emulators.Uplinks;

/// <summary>The switchboard of one vendor: the oldest fault that meets a request is the one it suffers.</summary>
public sealed class UplinkFaults
{
    readonly Lock gate = new();
    readonly List<UplinkFault> pending = [];

    public IReadOnlyList<UplinkFault> Pending
    {
        get
        {
            lock (gate)
                return [.. pending];
        }
    }

    public void Add(UplinkFault fault)
    {
        if (fault.Count is < 1)
            throw new ArgumentOutOfRangeException(nameof(fault), fault.Count, "A fault meets at least one request.");
        lock (gate)
            pending.Add(fault);
    }

    /// <param name="count">The next so many requests; null: until cleared.</param>
    public void Add(UplinkFaultKind kind, int? count = null, params string[] calls) =>
        Add(new UplinkFault(kind) { Count = count, Calls = calls });

    public void Clear()
    {
        lock (gate)
            pending.Clear();
    }

    internal UplinkFault? Take(string call)
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
                pending[index] = fault with { Count = count - 1 };
            return fault;
        }
    }
}
