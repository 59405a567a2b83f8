using Dapper;
using Kiosk.Printing;

namespace Kiosk.Tests.Printing;

/// <summary>Once a byte has left, a ticket is never printed again by itself.</summary>
public sealed class PrintTruthTests
{
    const int MoreThanBuffersHold = 8 << 20;

    [Theory]
    [InlineData(PrinterManners.Slow)]
    [InlineData(PrinterManners.Talks)]
    [InlineData(PrinterManners.KeepsOpen)]
    public async Task Manners_that_do_no_harm_lose_nothing(PrinterManners manners)
    {
        await using var printer = new TestPrinter(manners);
        await using var room = await new PrintRoom(goodbye: manners is PrinterManners.KeepsOpen ? 0.1 : 20).With("Desk", printer).StartAsync();
        room.Content.Length = 200_000;
        var jobs = room.Print(3);
        foreach (var job in jobs)
            await room.WhenAsync(job, PrintJobState.Sent);
        await PrintRoom.UntilAsync(() => printer.Paper.Length >= 3 * 200_001);
        printer.Tickets.Select(ticket => ticket.TrimEnd('.')).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    [Fact]
    public async Task A_printer_that_never_reads_leaves_the_ticket_unconfirmed()
    {
        await using var printer = new TestPrinter(PrinterManners.NeverReads);
        await using var room = await new PrintRoom(stall: 0.3, goodbye: 0.1).With("Desk", printer).StartAsync();
        room.Content.Length = MoreThanBuffersHold;
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Unconfirmed);

        job.Detail.ShouldBe(PrintSentence.NeverRead);
        room.Printed(voucher).Count.ShouldBe(0);
        room.Queue.StateOf("Desk").Activity.ShouldBe(PrinterActivity.Away);
        printer.ReadOn();
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk").Activity is PrinterActivity.Idle);
        printer.Paper.Length.ShouldBeLessThan(MoreThanBuffersHold);
        printer.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_ticket_that_fits_into_this_machines_buffers_is_neither_taken_for_sent_nor_printed_late()
    {
        await using var printer = new TestPrinter(PrinterManners.NeverReads);
        await using var room = await new PrintRoom(stall: 0.3, goodbye: 0.1).With("Desk", printer).StartAsync();
        room.Content.Length = 100_000;
        var job = await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Unconfirmed);
        job.Detail.ShouldBe(PrintSentence.NeverRead);

        printer.ReadOn();
        await PrintRoom.UntilAsync(() => !printer.IsInUse);
        printer.Paper.Length.ShouldBeLessThan(100_000);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60_000)]
    [InlineData(MoreThanBuffersHold)]
    public async Task A_printer_that_closes_midway_leaves_the_ticket_unconfirmed(int length)
    {
        await using var printer = new TestPrinter(PrinterManners.ClosesMidway);
        await using var room = await new PrintRoom().With("Desk", printer).StartAsync();
        room.Content.Length = length;
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Unconfirmed);

        job.Detail.ShouldBe(PrintSentence.StoppedMidway);
        room.Printed(voucher).Count.ShouldBe(0);
        room.History($"voucher:{voucher.Id}")[0].Outcome.ShouldBe("unconfirmed");
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk").Activity is PrinterActivity.Idle);
        printer.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_person_has_an_unconfirmed_ticket_printed_again_and_only_once()
    {
        await using var bad = new TestPrinter(PrinterManners.ClosesMidway);
        await using var room = await new PrintRoom().With("Desk", bad).StartAsync();
        var job = await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Unconfirmed);
        room.Queue.Retry(job.Id, "Mara").ShouldBeFalse();
        room.Queue.Cancel(job.Id, "Mara").ShouldBeFalse();

        await using var good = new TestPrinter();
        await room.StopAsync();
        room.Printers[0].Address = good.Address;
        await room.StartAsync();
        var again = Enumerable.Range(0, 4).AsParallel().Select(_ => room.Queue.RetryUnconfirmed(job.Id, "Mara")!).ToList();
        var printed = await room.WhenAsync(again[0], PrintJobState.Sent);

        again.Select(one => one.Id).Distinct().ShouldHaveSingleItem();
        good.Tickets.ShouldBe([Tickets.Text(printed, reprint: true)]);
        room.Queue.Find(job.Id)!.State.ShouldBe(PrintJobState.Unconfirmed);
        room.Queue.RetryUnconfirmed(printed.Id, "Mara").ShouldBeNull();
    }

    [Fact]
    public async Task After_a_power_cut_the_begun_ticket_is_unconfirmed_and_the_waiting_ones_print()
    {
        await using var printer = new TestPrinter();
        await using var room = new PrintRoom().With("Desk", printer);
        var jobs = room.Print(3);
        room.Database.Write(connection => connection.Execute(
            "UPDATE print_jobs SET state = 'sending', sending_at = updated_at WHERE id = @Id", new { jobs[0].Id }));
        await room.StopAsync();

        await room.StartAsync();
        await room.WhenAsync(jobs[2], PrintJobState.Sent);
        printer.Tickets.ShouldBe(jobs.Skip(1).Select(job => Tickets.Text(job)));
        var begun = await room.WhenAsync(jobs[0], PrintJobState.Unconfirmed);
        begun.Detail.ShouldBe(PrintSentence.Interrupted);
        room.Queue.Retry(begun.Id, "Mara").ShouldBeFalse();
    }

    [Fact]
    public async Task Stopping_the_kiosk_again_and_again_prints_each_ticket_at_most_once()
    {
        await using var printer = new TestPrinter(PrinterManners.Slow);
        await using var room = new PrintRoom().With("Desk", printer);
        room.Content.Length = 5_000;
        var jobs = room.Print(30);
        for (var n = 0; n < 5; n++)
        {
            await room.StartAsync();
            await Task.Delay(30);
            await room.StopAsync();
        }

        await room.StartAsync();
        await room.WhenAsync(jobs[^1], PrintJobState.Sent);
        printer.Tickets.Select(ticket => ticket.TrimEnd('.')).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    [Fact]
    public async Task A_job_whose_voucher_was_revoked_or_that_was_cancelled_cannot_start()
    {
        await using var room = new PrintRoom().With("Desk", "tcp://127.0.0.1");
        var (revoked, cancelled) = (room.Voucher(), room.Voucher());
        var jobs = new[] { room.Print(revoked), room.Print(cancelled), room.Print(room.Voucher()) };
        room.Ledger.Revoke(revoked, "Mara");
        room.Queue.Cancel(jobs[1].Id, "Mara");
        jobs.Select(job => room.States.Start(job, vouchers: 1)).ShouldBe([false, false, true]);
        room.States.Start(jobs[2], vouchers: 1).ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_byte_leaves_only_after_the_job_is_sending()
    {
        await using var printer = new TestPrinter();
        await using var room = new PrintRoom().With("Desk", printer);
        var job = room.Print(room.Voucher());
        room.Database.Write(connection => connection.Execute(
            "CREATE TRIGGER disk_full BEFORE UPDATE OF state ON print_jobs WHEN new.state = 'sending' BEGIN SELECT RAISE(ABORT, 'full'); END"));
        await room.StartAsync();
        await PrintRoom.UntilAsync(() => printer.Connections >= 3);
        room.Queue.Find(job.Id)!.State.ShouldBe(PrintJobState.Queued);
        printer.Paper.ShouldBeEmpty();

        room.Database.Write(connection => connection.Execute("DROP TRIGGER disk_full"));
        await room.WhenAsync(job, PrintJobState.Sent);
        printer.Tickets.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_ticket_whose_success_cannot_be_written_is_not_printed_again()
    {
        await using var printer = new TestPrinter();
        await using var room = new PrintRoom().With("Desk", printer);
        room.Database.Write(connection => connection.Execute(
            "CREATE TRIGGER disk_full BEFORE UPDATE OF state ON print_jobs WHEN new.state = 'sent' BEGIN SELECT RAISE(ABORT, 'full'); END"));
        await room.StartAsync();
        var jobs = room.Print(2);
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk").Activity is PrinterActivity.Away);
        await room.StopAsync();

        await room.StartAsync();
        (await room.WhenAsync(jobs[0], PrintJobState.Unconfirmed)).Detail.ShouldBe(PrintSentence.Interrupted);
        await PrintRoom.UntilAsync(() => printer.Tickets.Length == 2 && room.Queue.StateOf("Desk").Activity is PrinterActivity.Away);
        room.Queue.Find(jobs[1].Id)!.State.ShouldBe(PrintJobState.Sending);
        room.Database.Write(connection => connection.Execute("DROP TRIGGER disk_full"));
        await room.WhenAsync(jobs[1], PrintJobState.Sent);
        printer.Tickets.ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }
}
