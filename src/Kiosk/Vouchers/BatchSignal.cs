using System.Collections.Concurrent;
using Kiosk.Events;

namespace Kiosk.Vouchers;

/// <summary>What passes between those who ask for batches and the service that works them off.</summary>
public sealed class BatchSignal
{
    readonly WakeSignal signal = new();
    readonly ConcurrentDictionary<string, CancellationTokenSource> running = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, bool> unsent = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, VoucherFailure> troubles = new(StringComparer.Ordinal);

    public void Wake() => signal.Wake();

    public Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) =>
        signal.WaitAsync(atMost, time, cancellationToken);

    public void Cancel(string id)
    {
        if (running.TryGetValue(id, out var source))
            source.Cancel();
        Wake();
    }

    internal CancellationToken Started(string id) => running.GetOrAdd(id, _ => new CancellationTokenSource()).Token;

    /// <summary>None of the batch's pending vouchers can be at the router.</summary>
    internal bool IsUnsent(string id) => unsent.ContainsKey(id);

    internal void MarkUnsent(string id) => unsent[id] = true;

    internal void MarkSent(string id) => unsent.TryRemove(id, out _);

    internal void Ended(string id)
    {
        unsent.TryRemove(id, out _);
        running.TryRemove(id, out _);
        troubles.TryRemove(id, out _);
    }

    internal void Trouble(string id, VoucherFailure? trouble)
    {
        if (trouble is null)
            troubles.TryRemove(id, out _);
        else
            troubles[id] = trouble;
    }

    public VoucherFailure? TroubleOf(string id) => troubles.GetValueOrDefault(id);
}
