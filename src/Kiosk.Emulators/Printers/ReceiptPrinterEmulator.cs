namespace Kiosk.Emulators.Printers;

/// <summary>A receipt printer that speaks ESC/POS.</summary>
public sealed class ReceiptPrinterEmulator : PrinterEmulator
{
    readonly ReceiptPrinterSettings settings;
    readonly PrinterMechanism mechanism;
    readonly List<MemoryStream> jobs = [];
    int announced;

    ReceiptPrinterEmulator(ReceiptPrinterSettings settings)
        : base(settings.Port, settings.CloseAfterBytes, settings.TimePerTicket)
    {
        this.settings = settings;
        mechanism = new PrinterMechanism(settings, Pace);
    }

    /// <summary>Raised for every ticket that is cut off, while no lock is held.</summary>
    public event EventHandler<PrintedEventArgs>? Printed;

    /// <summary>How many more lines, feeds and pictures the roll has room for; null: it has no end. At 0 the printer is out of paper.</summary>
    public int? PaperLeft
    {
        get
        {
            lock (Gate)
                return mechanism.PaperLeft;
        }

        set
        {
            lock (Gate)
                mechanism.PaperLeft = value;
        }
    }

    /// <summary>The tickets cut so far, oldest first.</summary>
    public IReadOnlyList<PrintedTicket> Paper => mechanism.Paper.Kept;

    /// <summary>Every byte received, one array a connection, oldest first.</summary>
    public IReadOnlyList<byte[]> RawJobs
    {
        get
        {
            lock (Gate)
                return [.. jobs.Select(j => j.ToArray())];
        }
    }

    private protected override PrinterConditions Condition
    {
        get => mechanism.Conditions;
        set => mechanism.Conditions = value;
    }

    public static Task<ReceiptPrinterEmulator> StartAsync(ReceiptPrinterSettings settings, CancellationToken cancellation) =>
        StartedAsync(new ReceiptPrinterEmulator(settings), cancellation);

    /// <summary>Waits until so many tickets were cut since the start, and returns those that are kept.</summary>
    public Task<IReadOnlyList<PrintedTicket>> WaitForTicketsAsync(int count, CancellationToken cancellation) =>
        mechanism.Paper.WaitForAsync(count, cancellation);

    private protected override void Begin()
    {
        lock (Gate)
        {
            mechanism.BeginJob();
            jobs.Add(new MemoryStream());
            if (jobs.Count > settings.Keep)
                jobs.RemoveAt(0);
        }
    }

    private protected override void Receive(ReadOnlyMemory<byte> bytes)
    {
        lock (Gate)
        {
            jobs[^1].Write(bytes.Span);
            mechanism.Receive(bytes.Span, Answer);
        }

        Announce();
    }

    private protected override void Continue()
    {
        lock (Gate)
            mechanism.PrintHeld(Answer);
        Announce();
    }

    void Announce()
    {
        PrintedTicket[] fresh;
        lock (Gate)
        {
            fresh = [.. mechanism.Paper.Kept.TakeLast(mechanism.Paper.Count - announced)];
            announced = mechanism.Paper.Count;
        }

        foreach (var ticket in fresh)
            Printed?.Invoke(this, new PrintedEventArgs(ticket));
    }
}
