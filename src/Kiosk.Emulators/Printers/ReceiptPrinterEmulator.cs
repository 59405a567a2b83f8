namespace Kiosk.Emulators.Printers;

public sealed class PrintedEventArgs(PrintedTicket ticket) : EventArgs
{
    public PrintedTicket Ticket => ticket;
}

/// <summary>A receipt printer at a TCP port of loopback.</summary>
public sealed class ReceiptPrinterEmulator : IAsyncDisposable
{
    readonly ReceiptPrinterSettings settings;
    readonly Lock gate = new();
    readonly PrinterMechanism mechanism;
    readonly PrinterPort port;
    readonly PrinterPace pace;
    readonly List<MemoryStream> jobs = [];
    TaskCompletionSource changed = NewSignal();
    int announced;

    ReceiptPrinterEmulator(ReceiptPrinterSettings settings)
    {
        this.settings = settings;
        pace = new PrinterPace(settings.TimePerTicket, Continue);
        mechanism = new PrinterMechanism(settings, pace);
        port = new PrinterPort(settings.Port, settings.CloseAfterBytes, Begin, Receive);
    }

    /// <summary>Raised for every ticket that is cut off, while no lock is held.</summary>
    public event EventHandler<PrintedEventArgs>? Printed;

    public int Port => port.Number;

    public Uri Address => port.Address;

    /// <summary>What waits while the printer cannot print is printed when the conditions are mended.</summary>
    public PrinterConditions Conditions
    {
        get
        {
            lock (gate)
                return mechanism.Conditions;
        }

        set
        {
            lock (gate)
                mechanism.Conditions = value;
            Continue();
        }
    }

    /// <summary>How many more lines, feeds and pictures the roll has room for; null: it has no end. At 0 the printer is out of paper.</summary>
    public int? PaperLeft
    {
        get
        {
            lock (gate)
                return mechanism.PaperLeft;
        }

        set
        {
            lock (gate)
                mechanism.PaperLeft = value;
        }
    }

    public PrinterBehaviour Behaviour
    {
        get => port.Behaviour;
        set => port.Behaviour = value;
    }

    /// <summary>The tickets cut so far, oldest first.</summary>
    public IReadOnlyList<PrintedTicket> Paper
    {
        get
        {
            lock (gate)
                return [.. mechanism.Paper];
        }
    }

    /// <summary>Every byte received, one array a connection, oldest first.</summary>
    public IReadOnlyList<byte[]> RawJobs
    {
        get
        {
            lock (gate)
                return [.. jobs.Select(j => j.ToArray())];
        }
    }

    public static Task<ReceiptPrinterEmulator> StartAsync(ReceiptPrinterSettings settings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var printer = new ReceiptPrinterEmulator(settings);
        printer.port.Start();
        return Task.FromResult(printer);
    }

    /// <summary>Waits until so many tickets were cut since the start, and returns those that are kept.</summary>
    public async Task<IReadOnlyList<PrintedTicket>> WaitForTicketsAsync(int count, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (mechanism.PrintedCount >= count)
                    return [.. mechanism.Paper];
                next = changed.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await port.DisposeAsync();
        pace.Dispose();
    }

    void Begin()
    {
        lock (gate)
        {
            mechanism.BeginJob();
            jobs.Add(new MemoryStream());
            if (jobs.Count > settings.Keep)
                jobs.RemoveAt(0);
        }
    }

    void Receive(ReadOnlyMemory<byte> bytes)
    {
        lock (gate)
        {
            jobs[^1].Write(bytes.Span);
            mechanism.Receive(bytes.Span, port.Answer);
        }

        Announce();
    }

    void Continue()
    {
        lock (gate)
            mechanism.PrintHeld(port.Answer);
        Announce();
    }

    void Announce()
    {
        PrintedTicket[] fresh;
        lock (gate)
        {
            var count = Math.Min(mechanism.PrintedCount - announced, mechanism.Paper.Count);
            fresh = [.. mechanism.Paper.TakeLast(count)];
            announced = mechanism.PrintedCount;
            if (fresh.Length > 0)
            {
                changed.SetResult();
                changed = NewSignal();
            }
        }

        foreach (var ticket in fresh)
            Printed?.Invoke(this, new PrintedEventArgs(ticket));
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
