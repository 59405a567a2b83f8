using System.Text;

namespace Kiosk.Emulators.Printers;

public sealed record LabelPrinterSettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public TimeSpan TimePerLabel { get; init; }

    /// <summary>How many labels are kept; the oldest go first.</summary>
    public int Keep { get; init; } = 1000;
}

/// <summary>A label printer at a TCP port of loopback that takes ZPL. Labels are kept as the text from ^XA to ^XZ, not drawn.</summary>
public sealed class LabelPrinterEmulator : IAsyncDisposable
{
    readonly LabelPrinterSettings settings;
    readonly Lock gate = new();
    readonly PrinterPort port;
    readonly PrinterPace pace;
    readonly ZplReader reader = new();
    readonly Queue<string> waiting = new();
    readonly List<string> labels = [];
    PrinterConditions conditions;
    TaskCompletionSource changed = NewSignal();

    LabelPrinterEmulator(LabelPrinterSettings settings)
    {
        this.settings = settings;
        pace = new PrinterPace(settings.TimePerLabel, Continue);
        port = new PrinterPort(settings.Port, closeAfterBytes: 100, Begin, Receive);
    }

    public int Port => port.Number;

    public Uri Address => port.Address;

    /// <summary><see cref="PrinterConditions.CoverOpen"/> is an open head, <see cref="PrinterConditions.Offline"/> a pause.</summary>
    public PrinterConditions Conditions
    {
        get
        {
            lock (gate)
                return conditions;
        }

        set
        {
            lock (gate)
                conditions = value;
            Continue();
        }
    }

    public PrinterBehaviour Behaviour
    {
        get => port.Behaviour;
        set => port.Behaviour = value;
    }

    /// <summary>Also those that are no longer kept.</summary>
    public int PrintedCount { get; private set; }

    /// <summary>ZPL from ^XA to ^XZ, oldest first.</summary>
    public IReadOnlyList<string> Labels
    {
        get
        {
            lock (gate)
                return [.. labels];
        }
    }

    public static Task<LabelPrinterEmulator> StartAsync(LabelPrinterSettings settings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var printer = new LabelPrinterEmulator(settings);
        printer.port.Start();
        return Task.FromResult(printer);
    }

    /// <summary>Waits until so many labels were printed since the start, and returns those that are kept.</summary>
    public async Task<IReadOnlyList<string>> WaitForLabelsAsync(int count, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (PrintedCount >= count)
                    return [.. labels];
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
            reader.Reset();
    }

    void Receive(ReadOnlyMemory<byte> bytes)
    {
        lock (gate)
        {
            foreach (var piece in reader.Feed(bytes.Span))
                Obey(piece);
            Print();
        }
    }

    void Obey(string piece)
    {
        if (piece == "~HS")
            port.Answer(Encoding.ASCII.GetBytes(ZplStatus.Of(conditions, waiting.Count, pace.IsBusy)));
        else if (piece == "~JA")
            waiting.Clear();
        else if (piece == "~HI")
            port.Answer("\u0002EMULATED,V1.0,8,8176KB\u0003"u8.ToArray());
        else if (piece.StartsWith("^XA", StringComparison.Ordinal))
            Enqueue(piece);
    }

    void Enqueue(string label)
    {
        for (var copy = 0; copy < ZplStatus.Quantity(label); copy++)
            waiting.Enqueue(label);
    }

    void Continue()
    {
        lock (gate)
            Print();
    }

    void Print()
    {
        while (StatusAnswers.Prints(conditions) && !pace.IsBusy && waiting.TryDequeue(out var label))
        {
            labels.Add(label);
            if (labels.Count > settings.Keep)
                labels.RemoveAt(0);
            PrintedCount++;
            pace.Begin();
            changed.SetResult();
            changed = NewSignal();
        }
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
