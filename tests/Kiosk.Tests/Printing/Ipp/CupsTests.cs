using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Tests.Tickets;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>A spooler speaks IPP too, and its "completed" is worth what stands behind it.</summary>
public sealed class CupsTests
{
    static readonly byte[] Ticket = new TicketRenderer().Render(Sample.Document("receipt-80mm", Sample.Voucher()), TicketFormat.Pdf);

    [Fact]
    public async Task A_queue_is_believed_as_far_as_its_printer_answers()
    {
        await using var cups = await CupsServer.StartAsync();
        using var desk = new IppDesk();

        var office = desk.PrintAsync(cups.Address("office"), Ticket);
        var raw = desk.PrintAsync(cups.Address("receipts"), [0x1b, 0x40, 0x0a], PrinterKind.EscPos);
        (await raw).ShouldBe(PrintEvidence.Taken, "CUPS says completed and counts a page when it has handed the bytes over");
        File.ReadAllBytes(cups.Paper).ShouldBe([0x1b, 0x40, 0x0a]);

        (await office).ShouldBe(PrintEvidence.Printed);
        using var folder = new TempFolder();
        ExternalTool.Run("pdftoppm", "-r", "300", "-png", "-singlefile", cups.SpoolFiles.ShouldHaveSingleItem(), folder.File("paper"));
        ExternalTool.Scan(folder.File("paper.png")).ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);

        cups.Run("cupsdisable", "office");
        (await desk.AwayAsync(cups.Address("office"))).Sentence.ShouldBe(IppSentence.Paused);
        cups.Run("cupsenable", "office");
        cups.Run("cupsreject", "office");
        (await desk.AwayAsync(cups.Address("office"))).Sentence.ShouldBe(IppSentence.NotAccepting);
        (await desk.AwayAsync(cups.Address("nobody"))).Sentence.ShouldBe(IppSentence.NotIpp);
    }
}
