using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Tests.Printing.Ipp;

namespace Kiosk.Tests.Printing;

/// <summary>A second printer takes over while the first is out, and nothing is printed by both.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    readonly PrintRoom room = new(also: timings => timings with { BeforeFallback = TimeSpan.FromMilliseconds(300) });
    readonly TestPrinter bar = new();
    readonly int port = TestPrinter.UnusedPort();

    public async ValueTask InitializeAsync() =>
        await room.With(new PrinterOptions { Name = "Desk", Address = $"tcp://127.0.0.1:{port}", Fallback = "Bar" }).With("Bar", bar).StartAsync();

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await bar.DisposeAsync();
    }

    [Fact]
    public async Task Tickets_of_a_printer_that_is_out_are_printed_by_the_one_that_stands_in()
    {
        var jobs = room.Print(3);
        foreach (var job in jobs)
            await room.WhenAsync(job, PrintJobState.Sent);
        bar.Tickets.ShouldBe(jobs.Select(job => Tickets.Text(job with { Printer = "Bar" })));
        room.Queue.Find(jobs[0].Id)!.MovedFrom.ShouldBe("Desk");
        room.History($"print-job:{jobs[0].Id}").Select(entry => entry.Detail).ShouldContain(PrintSentence.Moved);

        var straight = room.Print(room.Voucher());
        (straight.Printer, straight.MovedFrom, straight.Detail, straight.DetailArgument).ShouldBe(("Bar", "Desk", PrintSentence.Moved, "Desk"));
        room.Queue.StateOf("Desk").InsteadOfIt.ShouldBe("Bar");
    }

    [Fact]
    public async Task The_first_prints_again_when_it_is_back()
    {
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Sent);
        await using var desk = new TestPrinter(port: port);
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk") is { Activity: PrinterActivity.Idle, InsteadOfIt: null });
        var job = await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Sent);
        (job.Printer, job.MovedFrom).ShouldBe(("Desk", null));
        desk.Tickets.ShouldBe([Tickets.Text(job)]);
    }

    [Fact]
    public async Task Two_printers_that_are_out_do_not_play_ball()
    {
        await bar.DisposeAsync();
        var jobs = room.Print(3);
        await PrintRoom.UntilAsync(() => room.Queue.Find(jobs[2].Id)!.MovedFrom is not null && room.Queue.StateOf("Bar").Activity is PrinterActivity.Away);
        var more = room.Print(2);
        await Task.Delay(600);
        jobs.Concat(more).ShouldAllBe(job => room.History($"print-job:{job.Id}").Count <= 2);

        await using var desk = new TestPrinter(port: port);
        foreach (var job in jobs.Concat(more))
            await room.WhenAsync(job, PrintJobState.Sent);
        desk.Tickets.Order().ShouldBe(jobs.Concat(more).Select(job => Tickets.Text(job with { Printer = "Desk" })).Order());
    }

    [Fact]
    public async Task Printers_that_come_and_go_print_each_ticket_once()
    {
        var jobs = new List<PrintJob>();
        var paper = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            jobs.AddRange(room.Print(4));
            await Task.Delay(250);
            await using var desk = new TestPrinter(port: port);
            jobs.AddRange(room.Print(4));
            await Task.Delay(round * 40);
            await PrintRoom.UntilAsync(() => !desk.IsInUse);
            paper.AddRange(desk.Tickets);
        }

        foreach (var job in jobs)
            await room.WhenAsync(job, now => now.State is PrintJobState.Sent or PrintJobState.Unconfirmed);
        paper.AddRange(bar.Tickets);
        var printed = paper.Select(text => text.Split('/')[1]).ToList();
        printed.ShouldBeUnique();
        jobs.Where(job => room.Queue.Find(job.Id)!.State is PrintJobState.Sent).Select(job => $"{job.Id}").ShouldBeSubsetOf(printed);
    }

    [Fact]
    public async Task A_job_that_was_moved_starts_only_where_it_is_now()
    {
        await room.StopAsync();
        var before = room.Print(room.Voucher());
        room.States.Move(before, "Bar").ShouldBeTrue();
        room.States.Move(before, "Pool").ShouldBeFalse();
        room.States.Start(before, vouchers: 1).ShouldBeFalse();

        var moved = room.Queue.Find(before.Id)!;
        room.States.Move(moved, "Pool").ShouldBeFalse();
        room.States.Start(moved, vouchers: 1).ShouldBeTrue();
        room.States.MoveBack(moved).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stand_in_that_was_taken_out_of_the_settings_gets_no_more()
    {
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Sent);
        room.Queue.StateOf("Desk").InsteadOfIt.ShouldBe("Bar");
        room.Printers[0].Fallback = null;
        var job = room.Print(room.Voucher());
        (job.Printer, job.MovedFrom).ShouldBe(("Desk", null));
    }

    [Fact]
    public async Task A_sheet_does_not_move_to_a_printer_with_another_template()
    {
        await using var office = new ScriptedPrinter();
        room.With(new PrinterOptions { Name = "A4", Kind = PrinterKind.Ipp, Template = "sheet-a4", Address = $"tcp://127.0.0.1:{port}", Fallback = "Labels" })
            .With(new PrinterOptions { Name = "Labels", Kind = PrinterKind.Ipp, Template = "label-62x29", Address = office.Address });
        var sheet = room.Queue.EnqueueSheet("A4", [room.Voucher().Id], template: null, "Mara", null);
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("A4").InsteadOfIt is not null);
        (room.Queue.Find(sheet.Id)!.Printer, room.Queue.Find(sheet.Id)!.State).ShouldBe(("A4", PrintJobState.Queued));
    }

    [Fact]
    public async Task Tickets_behind_one_that_waits_for_paper_in_its_printer_need_not_wait_with_it()
    {
        var (isOut, begun) = (true, false);
        await using var office = new ScriptedPrinter(
            (IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: begun && isOut ? IppBytes.Printer(5, "media-empty") : IppBytes.Printer())),
            (IppBytes.GetJobAttributes, request =>
            {
                begun = true;
                return IppBytes.Reply(request, groups: isOut ? IppBytes.Job(5) : IppBytes.Job(9, impressions: 1));
            }));
        room.With(new PrinterOptions { Name = "Office", Kind = PrinterKind.Ipp, Address = office.Address, Fallback = "Bar" });
        var jobs = room.Print(3, "Office");
        foreach (var job in jobs.Skip(1))
            (await room.WhenAsync(job, PrintJobState.Sent)).Printer.ShouldBe("Bar");
        room.Queue.Find(jobs[0].Id)!.State.ShouldBe(PrintJobState.Sending);
        isOut = false;
        (await room.WhenAsync(jobs[0], PrintJobState.Confirmed)).Printer.ShouldBe("Office");
        bar.Tickets.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_stand_in_tickets_wait()
    {
        room.Printers[0].Fallback = null;
        await room.StopAsync();
        await room.StartAsync();
        var job = await room.WhenAsync(room.Print(room.Voucher()), job => job.Attempts >= 6);
        (job.Printer, job.State).ShouldBe(("Desk", PrintJobState.Queued));
    }
}
