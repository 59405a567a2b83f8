using Kiosk.Printing;

namespace Kiosk.Tests.Printing;

public sealed class PrinterAwayTests : IAsyncLifetime
{
    readonly int port = TestPrinter.UnusedPort();
    readonly PrintRoom room = new();

    public async ValueTask InitializeAsync() => await room.With("Desk", $"tcp://127.0.0.1:{port}").StartAsync();

    [Fact]
    public async Task Tickets_wait_for_a_printer_that_is_away_and_print_by_themselves_once()
    {
        var jobs = room.Print(3);
        var waiting = await room.WhenAsync(jobs[0], job => job.Attempts >= 4);
        (waiting.State, waiting.Detail, waiting.DetailArgument).ShouldBe((PrintJobState.Queued, PrintSentence.Refused, $"127.0.0.1:{port}"));
        var state = room.Queue.StateOf("Desk");
        (state.Activity, state.Waiting, state.Trouble?.Sentence).ShouldBe((PrinterActivity.Away, 3, PrintSentence.Refused));

        await using var printer = new TestPrinter(port: port);
        await room.WhenAsync(jobs[^1], PrintJobState.Sent);
        printer.Tickets.ShouldBe(jobs.Select(job => Tickets.Text(job)));
        room.Queue.Find(jobs[0].Id)!.Detail.ShouldBeNull();
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk") is { Activity: PrinterActivity.Idle, Trouble: null, Waiting: 0 });
    }

    [Fact]
    public async Task Waiting_fills_no_log()
    {
        var job = await room.WhenAsync(room.Print(room.Voucher()), job => job.Attempts >= 5);
        room.History($"print-job:{job.Id}").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_waiting_ticket_can_be_cancelled_and_never_prints()
    {
        var jobs = room.Print(2);
        await room.WhenAsync(jobs[0], job => job.Attempts >= 1);
        room.Queue.Cancel(jobs[0].Id, "Ben").ShouldBeTrue();
        room.Queue.Cancel(jobs[0].Id, "Ben").ShouldBeFalse();

        await using var printer = new TestPrinter(port: port);
        await room.WhenAsync(jobs[1], PrintJobState.Sent);
        printer.Tickets.ShouldBe([Tickets.Text(jobs[1])]);
        room.Queue.Find(jobs[0].Id)!.Detail.ShouldBe(PrintSentence.Cancelled);
        room.History($"print-job:{jobs[0].Id}")[0].Actor.ShouldBe("Ben");
        room.Queue.Cancel(jobs[1].Id, "Ben").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_requests_that_wait_the_second_becomes_the_reprint()
    {
        var voucher = room.Voucher();
        var (first, second) = (room.Print(voucher), room.Print(voucher));
        second.Reprint.ShouldBeFalse();

        await using var printer = new TestPrinter(port: port);
        await room.WhenAsync(second, PrintJobState.Sent);
        printer.Tickets.ShouldBe([Tickets.Text(first), Tickets.Text(second, reprint: true)]);
        room.Queue.OfVoucher(voucher.Id).Select(job => job.Reprint).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_voucher_revoked_while_its_ticket_waits_is_not_printed()
    {
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), job => job.Attempts >= 1);
        room.Ledger.Revoke(voucher, "Mara");
        (await room.WhenAsync(job, PrintJobState.Failed)).Detail.ShouldBe(PrintSentence.VoucherNotLive);
    }

    [Fact]
    public async Task A_printer_that_is_away_holds_up_no_other()
    {
        await using var printer = new TestPrinter();
        await using var two = await new PrintRoom().With("Desk", $"tcp://127.0.0.1:{port}").With("Bar", printer).StartAsync();
        var waiting = two.Print(two.Voucher());
        var job = two.Print(two.Voucher(), "Bar");
        await two.WhenAsync(job, PrintJobState.Sent);
        two.Queue.Find(waiting.Id)!.State.ShouldBe(PrintJobState.Queued);
    }

    [Fact]
    public async Task A_name_the_network_does_not_know_says_so()
    {
        await using var misspelt = await new PrintRoom().With("Desk", "tcp://printer.invalid").StartAsync();
        var job = await misspelt.WhenAsync(misspelt.Print(misspelt.Voucher()), job => job.Attempts >= 1);
        (job.State, job.Detail, job.DetailArgument).ShouldBe((PrintJobState.Queued, PrintSentence.HostUnknown, "printer.invalid:9100"));
    }

    [Theory]
    [InlineData("", PrintSentence.AddressInvalid)]
    [InlineData("192.168.1.50:9100", PrintSentence.AddressInvalid)]
    [InlineData("http://192.168.1.50", PrintSentence.AddressInvalid)]
    [InlineData("tcp://127.0.0.1:99999", PrintSentence.AddressInvalid)]
    [InlineData("serial:///dev/ttyUSB0?baud=12", PrintSentence.AddressInvalid)]
    [InlineData("file:///etc/passwd", PrintSentence.AddressInvalid)]
    public async Task A_wrong_address_fails_at_once_and_says_what_to_do(string address, string sentence)
    {
        await using var wrong = await new PrintRoom().With("Desk", address).StartAsync();
        (await wrong.WhenAsync(wrong.Print(wrong.Voucher()), PrintJobState.Failed)).Detail.ShouldBe(sentence);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();
}
