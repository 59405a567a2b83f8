using System.Globalization;
using Kiosk.Events;
using Kiosk.Printing;

namespace Kiosk.Tests.Printing;

public sealed class PrintQueueTests : IAsyncLifetime
{
    readonly TestPrinter printer = new();
    readonly PrintRoom room = new();

    public async ValueTask InitializeAsync() => await room.With("Desk", printer).StartAsync();

    [Fact]
    public async Task A_ticket_reaches_the_printer_and_is_sent()
    {
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Sent);

        printer.Tickets.ShouldBe([Tickets.Text(job)]);
        job.Attempts.ShouldBe(1);
        job.Detail.ShouldBeNull();
        room.Printed(voucher).Count.ShouldBe(1);
        room.Printed(voucher).At.ShouldNotBeNull();
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk") is { Activity: PrinterActivity.Idle, Waiting: 0 });
    }

    [Fact]
    public async Task Every_change_is_in_the_log_and_the_end_in_the_vouchers_history()
    {
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Sent);

        room.History($"print-job:{job.Id}").Select(entry => entry.Outcome).ShouldBe(["sent", "sending", "queued"]);
        var print = room.History($"voucher:{voucher.Id}")[0];
        (print.Actor, print.Action, print.Outcome, print.Detail).ShouldBe(("Mara", "voucher.print", "sent", $"print-job:{job.Id}"));
    }

    [Fact]
    public async Task Watchers_hear_of_every_change()
    {
        var voucher = room.Voucher();
        var heard = new List<FeedMessage>();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var watching = Task.Run(async () =>
        {
            await foreach (var message in room.Feed.WatchAsync(stop.Token))
            {
                heard.Add(message);
                if (message.State == "sent")
                    return;
            }
        });
        await Task.Delay(50);
        var job = room.Print(voucher);
        await watching;
        var id = job.Id.ToString(CultureInfo.InvariantCulture);
        heard.ShouldBe([new("print-job", id, "queued"), new("print-job", id, "sending"), new("print-job", id, "sent")]);
    }

    [Fact]
    public async Task Waiting_tickets_come_in_order_over_one_connection()
    {
        var jobs = room.Print(10);
        await room.WhenAsync(jobs[^1], PrintJobState.Sent);

        printer.Tickets.ShouldBe(jobs.Select(job => Tickets.Text(job)));
        printer.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Only_one_job_at_a_time_is_sent_to_a_printer()
    {
        var jobs = Enumerable.Range(0, 40).AsParallel().Select(_ => room.Print(room.Voucher())).ToList();
        foreach (var job in jobs)
            await room.WhenAsync(job, PrintJobState.Sent);

        printer.MostConnectionsAtOnce.ShouldBe(1);
        printer.Tickets.Order().ShouldBe(jobs.Select(job => Tickets.Text(job)).Order());
    }

    [Fact]
    public async Task Copies_are_tickets_of_their_own_and_no_reprints()
    {
        var (one, two) = (room.Voucher(), room.Voucher());
        var jobs = room.Queue.Enqueue("Desk", [one.Id, two.Id], "label", 2, "Mara", null);
        await room.WhenAsync(jobs[^1], PrintJobState.Sent);

        jobs.Select(job => job.VoucherId).ShouldBe([one.Id, one.Id, two.Id, two.Id]);
        printer.Tickets.ShouldBe(jobs.Select(job => Tickets.Text(job)));
        room.Printed(one).Count.ShouldBe(2);
        room.Queue.Find(jobs[0].Id)!.Template.ShouldBe("label");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void Cannot_ask_for_no_copy_or_too_many(int copies) =>
        Should.Throw<ArgumentOutOfRangeException>(() => room.Queue.Enqueue("Desk", [room.Voucher().Id], null, copies, "Mara", null));

    [Fact]
    public async Task The_same_key_again_is_the_same_jobs()
    {
        var voucher = room.Voucher();
        var jobs = Enumerable.Range(0, 8).AsParallel()
            .Select(_ => room.Queue.Enqueue("Desk", [voucher.Id], null, 2, "Mara", "key")).ToList();
        await room.WhenAsync(jobs[0][1], PrintJobState.Sent);

        jobs.ShouldAllBe(pair => pair.Select(job => job.Id).SequenceEqual(jobs[0].Select(job => job.Id)));
        printer.Tickets.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_voucher_printed_before_gets_a_marked_reprint()
    {
        var voucher = room.Voucher();
        await room.WhenAsync(room.Print(voucher), PrintJobState.Sent);
        var again = await room.WhenAsync(room.Print(voucher), PrintJobState.Sent);

        again.Reprint.ShouldBeTrue();
        printer.Tickets[1].ShouldBe(Tickets.Text(again, reprint: true));
        room.Printed(voucher).Count.ShouldBe(2);
        room.Queue.OfVoucher(voucher.Id).Select(job => job.Reprint).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_ticket_that_cannot_be_made_fails_and_holds_up_no_other()
    {
        var (broken, good) = (room.Voucher(), room.Voucher());
        room.Content.Broken[broken.Id] = true;
        var jobs = room.Queue.Enqueue("Desk", [broken.Id, good.Id], "strip", 1, "Mara", null);
        await room.WhenAsync(jobs[1], PrintJobState.Sent);

        var failed = room.Queue.Find(jobs[0].Id)!;
        (failed.State, failed.Detail, failed.DetailArgument).ShouldBe((PrintJobState.Failed, PrintSentence.CannotRender, "strip"));
        printer.Tickets.ShouldBe([Tickets.Text(jobs[1])]);
    }

    [Fact]
    public async Task A_failed_ticket_can_be_tried_again()
    {
        var voucher = room.Voucher();
        room.Content.Broken[voucher.Id] = true;
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Failed);
        room.Content.Broken.Clear();

        room.Queue.Retry(job.Id, "Mara").ShouldBeTrue();
        await room.WhenAsync(job, PrintJobState.Sent);
        printer.Tickets.ShouldBe([Tickets.Text(job)]);
        room.Queue.Retry(job.Id, "Mara").ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_printer_fails_at_once()
    {
        var job = room.Print(room.Voucher(), "Cellar");
        (job.State, job.Detail, job.DetailArgument).ShouldBe((PrintJobState.Failed, PrintSentence.UnknownPrinter, "Cellar"));
    }

    [Fact]
    public async Task A_printer_is_found_however_its_name_is_written()
    {
        var job = await room.WhenAsync(room.Print(room.Voucher(), "desk"), PrintJobState.Sent);
        job.Printer.ShouldBe("Desk");
    }

    [Fact]
    public async Task No_ticket_is_printed_for_a_voucher_that_was_revoked()
    {
        var (revoked, asked) = (room.Voucher(), room.Voucher());
        room.Ledger.Revoke(revoked, "Mara");
        room.Ledger.RequestRevocation(asked, "Mara");

        foreach (var voucher in new[] { revoked, asked })
            (await room.WhenAsync(room.Print(voucher), PrintJobState.Failed)).Detail.ShouldBe(PrintSentence.VoucherNotLive);
        printer.Connections.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await printer.DisposeAsync();
    }
}
