using System.Collections.Concurrent;
using Kiosk.Events;

namespace Kiosk.Printing;

/// <summary>Wakes the queue, and of the printers only the one that has something new to do.</summary>
public sealed class PrintSignal
{
    readonly WakeSignal queue = new();
    readonly ConcurrentDictionary<string, WakeSignal> printers = new(StringComparer.Ordinal);

    public void Wake(string printer)
    {
        printers.GetOrAdd(printer, _ => new WakeSignal()).Wake();
        queue.Wake();
    }

    public void WakeAll()
    {
        foreach (var printer in printers.Values)
            printer.Wake();
        queue.Wake();
    }

    internal Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) =>
        queue.WaitAsync(atMost, time, cancellationToken);

    internal Task WaitAsync(string printer, TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) =>
        printers.GetOrAdd(printer, _ => new WakeSignal()).WaitAsync(atMost, time, cancellationToken);
}
