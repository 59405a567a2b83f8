using Kiosk.Printing;

namespace Kiosk.Tests.Printing;

/// <summary>Jobs that are more, or less, than one voucher's ticket.</summary>
public sealed class PrintContentTests : IAsyncLifetime
{
    readonly TestPrinter printer = new();
    readonly PrintRoom room = new();

    public async ValueTask InitializeAsync() => await room.With("Desk", printer).StartAsync();

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await printer.DisposeAsync();
    }

    [Fact]
    public async Task A_sheet_is_one_job_and_counts_for_each_of_its_live_vouchers()
    {
        var (one, revoked, two) = (room.Voucher(), room.Voucher(), room.Voucher());
        room.Ledger.Revoke(revoked, "Mara");
        var queued = room.Queue.EnqueueSheet("Desk", [one.Id, revoked.Id, two.Id], "sheet-a4", "Mara", "key");
        room.Queue.EnqueueSheet("Desk", [one.Id], "sheet-a4", "Mara", "key").Id.ShouldBe(queued.Id);
        var job = await room.WhenAsync(queued, PrintJobState.Sent);

        (job.Content, job.VoucherId, job.Template).ShouldBe((PrintContent.Sheet, null, "sheet-a4"));
        room.Queue.VouchersOf(job).ShouldBe([one.Id, revoked.Id, two.Id]);
        new[] { one, revoked, two }.Select(voucher => room.Printed(voucher).Count).ShouldBe([1, 0, 1]);
        room.Queue.OfVoucher(two.Id).ShouldHaveSingleItem().Id.ShouldBe(job.Id);
        room.History($"voucher:{two.Id}")[0].Detail.ShouldBe($"print-job:{job.Id}");
        printer.Tickets.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_sheet_of_revoked_vouchers_is_not_printed()
    {
        var voucher = room.Voucher();
        room.Ledger.Revoke(voucher, "Mara");
        (await room.WhenAsync(room.Queue.EnqueueSheet("Desk", [voucher.Id], null, "Mara", null), PrintJobState.Failed))
            .Detail.ShouldBe(PrintSentence.VoucherNotLive);
    }

    [Fact]
    public async Task A_test_page_belongs_to_no_voucher()
    {
        var job = await room.WhenAsync(room.Queue.EnqueueTestPage("desk", "Mara"), PrintJobState.Sent);
        (job.Printer, job.Content, job.VoucherId).ShouldBe(("Desk", PrintContent.Test, null));
        room.Queue.VouchersOf(job).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_waits_for_a_printer_can_be_cancelled()
    {
        await room.StopAsync();
        var jobs = room.Print(3);
        room.Queue.CancelAll("desk", "Ben").ShouldBe(3);
        await room.StartAsync();
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Sent);
        jobs.Select(job => room.Queue.Find(job.Id)!.Detail).ShouldAllBe(detail => detail == PrintSentence.Cancelled);
        printer.Tickets.Length.ShouldBe(1);
    }
}
