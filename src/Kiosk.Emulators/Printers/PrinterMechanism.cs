namespace Kiosk.Emulators.Printers;

/// <summary>From bytes to paper. Not safe for concurrent use: <see cref="ReceiptPrinterEmulator"/> holds the lock.</summary>
sealed class PrinterMechanism
{
    readonly ReceiptPrinterSettings settings;
    readonly PrinterPace pace;
    readonly EscPosReader reader = new();
    readonly Queue<EscPosCommand> held = new();
    readonly PrintHead head;

    public PrinterMechanism(ReceiptPrinterSettings settings, PrinterPace pace)
    {
        this.settings = settings;
        this.pace = pace;
        Paper = new Paper<PrintedTicket>(settings.Keep);
        head = new PrintHead(settings, Paper.Add);
    }

    public PrinterConditions Conditions { get; set; }

    public int? PaperLeft { get; set; }

    public Paper<PrintedTicket> Paper { get; }

    /// <summary>Half a command of the last connection is forgotten.</summary>
    public void BeginJob() => reader.Reset();

    public void Receive(ReadOnlySpan<byte> bytes, Action<byte[]> answer)
    {
        foreach (var command in reader.Feed(bytes))
        {
            if (command.IsRealTime)
                Answer(command, answer);
            else
                held.Enqueue(command);
        }

        PrintHeld(answer);
    }

    /// <summary>What waits is obeyed as soon as nothing is wrong with the printer.</summary>
    public void PrintHeld(Action<byte[]> answer)
    {
        while (StatusAnswers.Prints(Conditions) && !pace.IsBusy && held.TryDequeue(out var command))
        {
            var before = Paper.Count;
            head.Apply(command);
            Answer(command, answer);
            Feed(command);
            if (Paper.Count > before)
                pace.Begin();
        }
    }

    void Feed(EscPosCommand command)
    {
        if (PaperLeft is not { } left || command.Name is not ("LF" or "ESC d" or "ESC J" or "GS v 0" or "GS ( L"))
            return;
        PaperLeft = left > 1 ? left - 1 : null;
        if (left <= 1)
            Conditions |= PrinterConditions.PaperOut;
    }

    void Answer(EscPosCommand question, Action<byte[]> answer)
    {
        if (StatusAnswers.To(question, Conditions, settings.ConfirmsPrinting) is { } bytes)
            answer(bytes);
    }
}
