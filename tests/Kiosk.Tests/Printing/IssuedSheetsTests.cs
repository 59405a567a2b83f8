using Kiosk.Printing;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Printing;

public sealed class IssuedSheetsTests
{
    [Fact]
    public async Task A_batch_for_a_printer_of_sheets_is_one_job_when_it_is_done()
    {
        await using var kiosk = await KioskUnderTest.StartAsync(
            "--Printers:0:Name=Office", "--Printers:0:Kind=ipp", "--Printers:0:Template=sheet-a4", $"--Printers:0:Address=ipp://127.0.0.1:{TestPrinter.UnusedPort()}/ipp/print");
        var wish = new VoucherRequest { ValidFor = "1 day", Print = new PrintWish("Office") };
        var batch = kiosk.Get<Batches>().Start(new BatchRequest(30, wish), "desk", null).Batch!;
        var queue = kiosk.Get<PrintQueue>();
        await Eventually.TrueAsync(() => queue.Recent(50).Count > 0, "the sheet is queued");

        var job = queue.Recent(50).ShouldHaveSingleItem();
        job.Content.ShouldBe(PrintContent.Sheet);
        queue.VouchersOf(job).ShouldBe(kiosk.Get<VoucherStore>().OfBatch(batch.Id).Select(voucher => voucher.Id), ignoreOrder: true);
        kiosk.Get<IssuedTickets>().PrintReady();
        queue.Recent(50).Count.ShouldBe(1);
    }
}
