using System.Collections.Concurrent;

namespace Kiosk.Printing;

/// <summary>A printer listens to one at a time. Two names of the same address share their turns.</summary>
public sealed class PrinterTurns
{
    readonly ConcurrentDictionary<Uri, SemaphoreSlim> printers = new();

    /// <summary>Null while somebody else talks to it.</summary>
    public IDisposable? TryTake(Uri address) => Of(address) is var printer && printer.Wait(0) ? new Turn(printer) : null;

    public async Task<IDisposable> TakeAsync(Uri address, CancellationToken cancellationToken)
    {
        var printer = Of(address);
        await printer.WaitAsync(cancellationToken);
        return new Turn(printer);
    }

    SemaphoreSlim Of(Uri address) => printers.GetOrAdd(address, _ => new SemaphoreSlim(1));

    sealed class Turn(SemaphoreSlim printer) : IDisposable
    {
        SemaphoreSlim? held = printer;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
