using System.Text;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Transports;

/// <summary>What a printer's word after a ticket is worth.</summary>
public sealed class EvidenceTests
{
    const byte Ready = 0x00;
    const byte Printing = 0x20;
    static readonly byte[] Question = [0x1B, 0x21, 0x3F];
    static readonly TicketBytes Label = new("", Encoding.ASCII.GetBytes("CLS\r\nTEXT 1,1,\"1\",0,1,1,\"x\"\r\nPRINT 1\r\n"));

    static readonly PrintTimings Hasty = new()
    {
        FirstStatus = TimeSpan.FromSeconds(20),
        Status = TimeSpan.FromSeconds(0.3),
        Confirm = TimeSpan.FromSeconds(0.3),
    };

    [Fact]
    public async Task A_receipt_printer_that_has_confirmed_once_and_does_not_now_leaves_the_ticket_unconfirmed()
    {
        var receipts = 0;
        await using var printer = new AnsweringPrinter(
            [.. Enumerable.Range(1, 4).Select(n => (new byte[] { 0x10, 0x04, (byte)n }, (Func<byte[]>)(() => [0x12]))),
            ([0x1D, 0x72, 0x01], () => ++receipts == 1 ? [0x00] : [])]);
        await using var link = await OpenAsync(printer, PrinterKind.EscPos, PrinterProfiles.Generic80);
        var ticket = new TicketBytes("", "ticket\n"u8.ToArray());
        (await link.SendAsync(ticket, CancellationToken.None)).ShouldBe(PrintEvidence.Printed);
        (await Should.ThrowAsync<PrintUnconfirmedException>(() => link.SendAsync(ticket, CancellationToken.None))).Trouble.Sentence.ShouldBe(PrintSentence.SaidNothing);
        receipts.ShouldBe(2);
    }

    [Fact]
    public async Task A_label_printer_that_was_seen_printing_and_is_ready_has_printed()
    {
        var questions = 0;
        await using var printer = new AnsweringPrinter((Question, () => [++questions is 1 or > 4 ? Ready : Printing]));
        await using var link = await OpenAsync(printer, PrinterKind.Tspl, PrinterProfiles.Tspl203);
        (await link.SendAsync(Label, CancellationToken.None)).ShouldBe(PrintEvidence.Printed);
    }

    [Fact]
    public async Task What_is_seen_printing_may_be_the_label_before()
    {
        var (labels, questions) = (0, 0);
        await using var printer = new AnsweringPrinter(
            ("PRINT 1\r\n"u8.ToArray(), () => { (labels, questions) = (labels + 1, 0); return []; }),
            (Question, () => [labels == 2 && ++questions < 4 ? Printing : Ready]));
        await using var link = await OpenAsync(printer, PrinterKind.Tspl, PrinterProfiles.Tspl203);
        (await link.SendAsync(Label, CancellationToken.None)).ShouldBe(PrintEvidence.Taken);
        (await link.SendAsync(Label, CancellationToken.None)).ShouldBe(PrintEvidence.Taken);
    }

    [Theory]
    [InlineData(0x04, PrintSentence.PaperOutMidway)]
    [InlineData(0x01, PrintSentence.CoverOpenMidway)]
    [InlineData(0x02, PrintSentence.SaidNothing)]
    [InlineData(null, PrintSentence.SaidNothing)]
    public async Task A_label_that_was_begun_and_not_finished_is_for_a_person(int? status, string sentence)
    {
        var questions = 0;
        await using var printer = new AnsweringPrinter((Question, () => ++questions == 1 ? [Ready] : status is { } said ? [(byte)said] : []));
        await using var link = await OpenAsync(printer, PrinterKind.Tspl, PrinterProfiles.Tspl203);
        (await Should.ThrowAsync<PrintUnconfirmedException>(() => link.SendAsync(Label, CancellationToken.None))).Trouble.Sentence.ShouldBe(sentence);
    }

    static Task<IPrinterLink> OpenAsync(AnsweringPrinter printer, PrinterKind kind, PrinterProfile profile) =>
        new TcpTransport(new PrinterHabits(), Hasty, TimeProvider.System)
            .OpenAsync(new PrinterTarget("Desk", printer.Address, kind, profile), CancellationToken.None);
}
