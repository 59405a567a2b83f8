using System.Text;

namespace Kiosk.Emulators.Printers;

/// <summary>
/// A label printer that takes ZPL. Labels are kept as the text from ^XA to ^XZ, not drawn.
/// <see cref="PrinterConditions.CoverOpen"/> is an open head, <see cref="PrinterConditions.Offline"/> a pause.
/// </summary>
public sealed class LabelPrinterEmulator : PrinterEmulator
{
    readonly ZplReader reader = new();
    readonly Queue<string> waiting = new();
    readonly Paper<string> labels;

    LabelPrinterEmulator(LabelPrinterSettings settings)
        : base(settings.Port, closeAfterBytes: 100, settings.TimePerLabel) => labels = new Paper<string>(settings.Keep);

    /// <summary>Also those that are no longer kept.</summary>
    public int PrintedCount => labels.Count;

    /// <summary>ZPL from ^XA to ^XZ, oldest first.</summary>
    public IReadOnlyList<string> Labels => labels.Kept;

    private protected override PrinterConditions Condition { get; set; }

    public static Task<LabelPrinterEmulator> StartAsync(LabelPrinterSettings settings, CancellationToken cancellation) =>
        StartedAsync(new LabelPrinterEmulator(settings), cancellation);

    /// <summary>Waits until so many labels were printed since the start, and returns those that are kept.</summary>
    public Task<IReadOnlyList<string>> WaitForLabelsAsync(int count, CancellationToken cancellation) => labels.WaitForAsync(count, cancellation);

    private protected override void Begin()
    {
        lock (Gate)
            reader.Reset();
    }

    private protected override void Receive(ReadOnlyMemory<byte> bytes)
    {
        lock (Gate)
        {
            foreach (var piece in reader.Feed(bytes.Span))
                Obey(piece);
            Print();
        }
    }

    private protected override void Continue()
    {
        lock (Gate)
            Print();
    }

    void Obey(string piece)
    {
        if (piece == "~HS")
            Answer(Encoding.ASCII.GetBytes(ZplStatus.Of(Condition, waiting.Count, Pace.IsBusy)));
        else if (piece == "~JA")
            waiting.Clear();
        else if (piece == "~HI")
            Answer("\u0002EMULATED,V1.0,8,8176KB\u0003"u8.ToArray());
        else if (piece.StartsWith("^XA", StringComparison.Ordinal))
            Enqueue(piece);
    }

    void Enqueue(string label)
    {
        for (var copy = 0; copy < ZplStatus.Quantity(label); copy++)
            waiting.Enqueue(label);
    }

    void Print()
    {
        while (StatusAnswers.Prints(Condition) && !Pace.IsBusy && waiting.TryDequeue(out var label))
        {
            Pace.Begin();
            labels.Add(label);
        }
    }
}
