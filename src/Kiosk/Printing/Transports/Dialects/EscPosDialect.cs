using System.Buffers.Binary;
using Kiosk.Printing.Transports.Wires;
using Kiosk.Tickets;

namespace Kiosk.Printing.Transports.Dialects;

/// <summary>Receipt printers: DLE EOT 1 to 4 before a ticket, GS r or GS ( H behind it. Sources: Epson's ESC/POS reference.</summary>
sealed class EscPosDialect(PrintConfirm confirm, TimeProvider time) : IPrinterDialect
{
    const int Questions = 4;

    /// <summary>ESC $ moves nothing here but hides a line end, upon which a server of text speaks up.</summary>
    static readonly byte[] HiddenLineEnd = [0x1B, 0x24, 0x0A, 0x00];

    uint number = (uint)Random.Shared.Next();

    public bool MayBeMute => true;

    public async Task<PrinterReport?> AskAsync(IPrinterWire wire, bool isStranger, TimeSpan patience, CancellationToken cancellationToken)
    {
        wire.ForgetAnswers();
        if (isStranger)
            await wire.WriteAsync(HiddenLineEnd, cancellationToken);
        var answers = new byte[Questions];
        for (var n = 1; n <= Questions; n++)
        {
            using var deadline = new CancellationTokenSource(patience, time);
            await wire.WriteAsync(new byte[] { 0x10, 0x04, (byte)n }, cancellationToken);
            if (await AnswerAsync(wire, deadline.Token, cancellationToken) is not { } answer)
                return n == 1 ? null : Meaning(answers);
            answers[n - 1] = answer;
        }

        return Meaning(answers);
    }

    public ReadOnlyMemory<byte> Receipt()
    {
        if (confirm is PrintConfirm.GsR)
            return new byte[] { 0x1D, 0x72, 0x01 };
        if (confirm is not PrintConfirm.EpsonProcessId)
            return default;
        // Epson wants printable characters here.
        number++;
        return new byte[] { 0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, Letter(0), Letter(1), Letter(2), Letter(3) };
    }

    public async Task<PrintEvidence?> HearReceiptAsync(IPrinterWire wire, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        var said = new List<byte>();
        while (await wire.WithinAsync(deadline.Token, cancellationToken) is { } next)
        {
            said.Add(next);
            if (confirm is PrintConfirm.GsR ? IsPaperStatus(next) : EndsWithNumber(said))
                return PrintEvidence.Printed;
        }

        return null;
    }

    static async Task<byte?> AnswerAsync(IPrinterWire wire, CancellationToken deadline, CancellationToken cancellationToken)
    {
        while (await wire.WithinAsync(deadline, cancellationToken) is { } next)
        {
            if (IsStatus(next) && !wire.FirstWords.StartsWith("H"u8))
                return next;
        }

        return null;
    }

    static bool IsStatus(byte answer) => (answer & 0x93) == 0x12;

    static bool IsPaperStatus(byte answer) => (answer & 0x90) == 0;

    /// <summary>Zero where it did not answer: nothing is wrong as far as is known.</summary>
    static PrinterReport Meaning(byte[] answers)
    {
        var (printer, stop, error, paper) = (answers[0], answers[1], answers[2], answers[3]);
        var sentence =
            (stop & 0x20) != 0 || (paper & 0x60) != 0 ? PrintSentence.PaperOut
            : (stop & 0x04) != 0 ? PrintSentence.CoverOpen
            : (error & 0x08) != 0 ? PrintSentence.CutterStuck
            : (stop & 0x40) != 0 || (error & 0x60) != 0 ? PrintSentence.PrinterError
            : (printer & 0x08) != 0 ? PrintSentence.Offline
            : null;
        var isNearEnd = (paper & 0x0C) != 0 && sentence is not PrintSentence.PaperOut;
        return new PrinterReport(
            sentence is null ? null : new PrintTrouble(sentence),
            isNearEnd ? [new PrintTrouble(PrintSentence.PaperNearEnd)] : []);
    }

    bool EndsWithNumber(List<byte> said) =>
        said is [.., 0x37, 0x22, var a, var b, var c, var d, 0] && a == Letter(0) && b == Letter(1) && c == Letter(2) && d == Letter(3);

    byte Letter(int place)
    {
        Span<byte> parts = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(parts, number);
        return (byte)('0' + parts[place] % 64);
    }
}
