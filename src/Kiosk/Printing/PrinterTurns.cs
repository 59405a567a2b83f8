using System.Collections.Concurrent;

namespace Kiosk.Printing;

/// <summary>A printer listens to one at a time. Two names of the same place share their turns, however its address is written.</summary>
public sealed class PrinterTurns
{
    readonly ConcurrentDictionary<string, SemaphoreSlim> printers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null while somebody else talks to it.</summary>
    public IDisposable? TryTake(string place) => Of(place) is var printer && printer.Wait(0) ? new Turn(printer) : null;

    public async Task<IDisposable> TakeAsync(string place, CancellationToken cancellationToken)
    {
        var printer = Of(place);
        await printer.WaitAsync(cancellationToken);
        return new Turn(printer);
    }

    SemaphoreSlim Of(string place) => printers.GetOrAdd(place, _ => new SemaphoreSlim(1));

    sealed class Turn(SemaphoreSlim printer) : IDisposable
    {
        SemaphoreSlim? held = printer;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
