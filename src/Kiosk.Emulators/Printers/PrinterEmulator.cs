namespace Kiosk.Emulators.Printers;

/// <summary>A printer at a TCP port of loopback.</summary>
public abstract class PrinterEmulator : IAsyncDisposable
{
    readonly PrinterPort port;

    private protected PrinterEmulator(int port, int closeAfterBytes, TimeSpan timePerPiece)
    {
        Pace = new PrinterPace(timePerPiece, Continue);
        this.port = new PrinterPort(port, closeAfterBytes, Begin, Receive);
    }

    public int Port => port.Number;

    public Uri Address => port.Address;

    /// <summary>What waits while the printer cannot print is printed when the conditions are mended.</summary>
    public PrinterConditions Conditions
    {
        get
        {
            lock (Gate)
                return Condition;
        }

        set
        {
            lock (Gate)
                Condition = value;
            Continue();
        }
    }

    public PrinterBehaviour Behaviour
    {
        get => port.Behaviour;
        set => port.Behaviour = value;
    }

    /// <summary>To be held by whoever looks at the printer or changes it.</summary>
    private protected Lock Gate { get; } = new();

    private protected PrinterPace Pace { get; }

    private protected abstract PrinterConditions Condition { get; set; }

    public async ValueTask DisposeAsync()
    {
        await port.DisposeAsync();
        Pace.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A connection begins.</summary>
    private protected abstract void Begin();

    private protected abstract void Receive(ReadOnlyMemory<byte> bytes);

    /// <summary>Something that it waited for is over.</summary>
    private protected abstract void Continue();

    private protected void Answer(byte[] bytes) => port.Answer(bytes);

    private protected static Task<T> StartedAsync<T>(T printer, CancellationToken cancellation)
        where T : PrinterEmulator
    {
        cancellation.ThrowIfCancellationRequested();
        printer.port.Start();
        return Task.FromResult(printer);
    }
}
