using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports.Dialects;

/// <summary>Label printers of TSC's kind: ESC ! ? answers one byte at once, whatever they do. Source: TSC's TSPL manual.</summary>
sealed class TsplDialect(TimeProvider time) : IPrinterDialect
{
    const byte Printing = 0x20;
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    static readonly byte[] Question = [0x1B, 0x21, 0x3F];
    static readonly byte[] QuestionToStranger = [.. Question, 0x0D, 0x0A];

    /// <summary>An earlier ticket may not have begun yet: then it may be that one which is seen printing.</summary>
    bool owes;

    public bool MayBeMute => true;

    public async Task<PrinterReport?> AskAsync(IPrinterWire wire, bool isStranger, TimeSpan patience, CancellationToken cancellationToken) =>
        await StatusAsync(wire, isStranger, patience, cancellationToken) is { } status ? Meaning(status) : null;

    public ReadOnlyMemory<byte> Receipt() => Question;

    /// <summary>Ready tells nothing by itself: it may not have begun. Ready after it was seen printing does.</summary>
    public async Task<PrintEvidence?> HearReceiptAsync(IPrinterWire wire, TimeSpan patience, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var hasPrinted = false;
        while (time.GetElapsedTime(since) < patience)
        {
            if (await StatusAsync(wire, isStranger: false, patience, cancellationToken) is not { } status || Meaning(status).Trouble is not null)
                return null;
            if ((status & Printing) == 0)
            {
                owes |= !hasPrinted;
                return owes ? PrintEvidence.Taken : PrintEvidence.Printed;
            }

            hasPrinted = true;
            await Task.Delay(Look, time, cancellationToken);
        }

        return null;
    }

    async Task<byte?> StatusAsync(IPrinterWire wire, bool isStranger, TimeSpan patience, CancellationToken cancellationToken)
    {
        wire.ForgetAnswers();
        using var deadline = new CancellationTokenSource(patience, time);
        await wire.WriteAsync(isStranger ? QuestionToStranger : Question, cancellationToken);
        return await wire.WithinAsync(deadline.Token, cancellationToken) is { } answer && IsStatus(answer) ? answer : null;
    }

    /// <summary>Letters of a server of text are none of these.</summary>
    static bool IsStatus(byte answer) => (answer & 0x40) == 0;

    static PrinterReport Meaning(byte status)
    {
        var sentence =
            (status & 0x04) != 0 ? PrintSentence.PaperOut
            : (status & 0x01) != 0 ? PrintSentence.CoverOpen
            : (status & 0x02) != 0 ? PrintSentence.PaperJam
            : (status & 0x08) != 0 ? PrintSentence.RibbonOut
            : (status & 0x10) != 0 ? PrintSentence.Paused
            : (status & 0x80) != 0 ? PrintSentence.PrinterError
            : null;
        return PrinterReport.Ready with { Trouble = sentence is null ? null : new PrintTrouble(sentence) };
    }
}
