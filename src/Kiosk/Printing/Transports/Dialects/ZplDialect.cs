using System.Globalization;
using System.Text;
using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports.Dialects;

/// <summary>
/// Label printers: ~HS answers three lines between STX and ETX. One that is out of labels may not answer at all.
/// Source: Zebra's ZPL II programming guide.
/// </summary>
sealed class ZplDialect(TimeProvider time) : IPrinterDialect
{
    const int Lines = 3;
    const byte Start = 0x02;
    const byte End = 0x03;
    const int LongestLine = 128;
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>The line end makes a server of text speak up; a printer skips it.</summary>
    static readonly byte[] Question = "~HS\r\n"u8.ToArray();

    public bool MayBeMute => false;

    public async Task<PrinterReport?> AskAsync(IPrinterWire wire, bool isStranger, TimeSpan patience, CancellationToken cancellationToken) =>
        await StatusAsync(wire, patience, cancellationToken) is { } status ? Meaning(status) : null;

    public ReadOnlyMemory<byte> Receipt() => Question;

    /// <summary>Asks until no label waits; each answer that shows fewer of them starts the patience anew.</summary>
    public async Task<PrintEvidence?> HearReceiptAsync(IPrinterWire wire, TimeSpan patience, CancellationToken cancellationToken)
    {
        var least = int.MaxValue;
        var since = time.GetTimestamp();
        var status = await ReadAsync(wire, patience, cancellationToken);
        while (status is { } now && time.GetElapsedTime(since) < patience)
        {
            if (now.Waiting == 0)
                return Meaning(now).Trouble is null ? PrintEvidence.Printed : null;
            if (now.Waiting < least)
                (least, since) = (now.Waiting, time.GetTimestamp());
            await Task.Delay(Look, time, cancellationToken);
            status = await StatusAsync(wire, patience, cancellationToken);
        }

        return null;
    }

    async Task<HostStatus?> StatusAsync(IPrinterWire wire, TimeSpan patience, CancellationToken cancellationToken)
    {
        wire.ForgetAnswers();
        await wire.WriteAsync(Question, cancellationToken);
        return await ReadAsync(wire, patience, cancellationToken);
    }

    async Task<HostStatus?> ReadAsync(IPrinterWire wire, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        var lines = new List<string[]>();
        StringBuilder? line = null;
        while (lines.Count < Lines)
        {
            if (await wire.WithinAsync(deadline.Token, cancellationToken) is not { } next)
                return null;
            if (next == Start)
            {
                line = new StringBuilder();
            }
            else if (next == End && line is not null)
            {
                lines.Add(line.ToString().Split(','));
                line = null;
            }
            else if (line?.Length < LongestLine)
            {
                line.Append((char)next);
            }
        }

        return lines is [{ Length: >= 6 } first, { Length: >= 9 } second, ..] ? new HostStatus(first, second) : null;
    }

    static PrinterReport Meaning(HostStatus status)
    {
        var sentence =
            HostStatus.Is(status.First, 1) ? PrintSentence.PaperOut
            : HostStatus.Is(status.Second, 2) ? PrintSentence.CoverOpen
            : HostStatus.Is(status.Second, 3) ? PrintSentence.RibbonOut
            : HostStatus.Is(status.First, 2) ? PrintSentence.Paused
            : null;
        return PrinterReport.Ready with { Trouble = sentence is null ? null : new PrintTrouble(sentence) };
    }

    /// <summary>The first two lines, in the fields that the guide numbers a to l and m to w.</summary>
    readonly record struct HostStatus(string[] First, string[] Second)
    {
        /// <summary>Formats in the receive buffer and labels of the batch.</summary>
        public int Waiting => Number(First[4]) + Number(Second[8]);

        public static bool Is(string[] line, int field) => line[field].Trim() == "1";

        static int Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
