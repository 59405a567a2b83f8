using Dapper;
using Kiosk.Emulators.Printers;
using Kiosk.Printing;

namespace Kiosk.Tests.Printing;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_disk_that_fills_up_stops_printing_until_it_is_mended_and_doubles_nothing()
    {
        await using var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        await using var room = new PrintRoom(status: 20).With("Desk", printer.Address.ToString());
        room.Content.IsReceipt = true;
        var jobs = room.Print(150);
        Limit(room, "(SELECT page_count + 2 FROM pragma_page_count)");
        await room.StartAsync();
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk") is { Activity: PrinterActivity.Away, Trouble.Sentence: PrintSentence.DiskFull });
        var printed = printer.Paper.Count;
        await Task.Delay(300);
        printer.Paper.Count.ShouldBe(printed);
        printed.ShouldBeLessThan(jobs.Count);
        jobs.Count(job => room.Queue.Find(job.Id)!.State is PrintJobState.Sending).ShouldBeLessThanOrEqualTo(1);

        Limit(room, "1000000");
        await room.WhenAsync(jobs[^1], PrintJobState.Confirmed);
        jobs.Select(job => room.Queue.Find(job.Id)!.State).ShouldAllBe(state => state == PrintJobState.Confirmed);
        printer.Paper.Select(ticket => ticket.Text.Trim()).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    static void Limit(PrintRoom room, string pages) => room.Database.Write(connection =>
    {
        var most = connection.QuerySingle<long>($"SELECT {pages}");
        connection.Execute($"PRAGMA max_page_count = {most}");
    });
}
