using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>From the first byte of a ticket on: it is sent once, and only what the printer said is believed.</summary>
public sealed class IppSendingTests
{
    static readonly byte[] Ticket = "%PDF-1.4 a ticket"u8.ToArray();
    static readonly PrintTimings Impatient = IppDesk.Quick with { TakeJob = TimeSpan.FromSeconds(0.3), Answer = TimeSpan.FromSeconds(2), Silence = TimeSpan.FromSeconds(0.2) };

    [Fact]
    public async Task The_printer_is_asked_then_sent_the_ticket_and_then_followed()
    {
        await using var printer = new ScriptedPrinter();
        using var desk = new IppDesk();
        (await desk.PrintAsync(printer.Address, Ticket)).ShouldBe(PrintEvidence.Printed);
        printer.Asked.ShouldBe([IppBytes.GetPrinterAttributes, IppBytes.ValidateJob, IppBytes.PrintJob, IppBytes.GetJobAttributes]);
        printer.Printed.Body.ShouldEndWith("\x03%PDF-1.4 a ticket");
        printer.Printed.Number.ShouldBe(1, "a kept connection may die under a ticket");
        printer.Printed.Header("Expect").ShouldBeNull();
        printer.Printed.Header("Content-Type").ShouldBe("application/ipp");
        printer.Printed.Body.ShouldNotContain("print-scaling");
    }

    [Theory]
    [InlineData(Then.Close)]
    [InlineData(Then.Reset)]
    [InlineData(Then.Hang)]
    public async Task A_ticket_without_an_answer_is_sent_once_and_unconfirmed_where_the_printer_knows_no_such_job(Then then)
    {
        await using var printer = new ScriptedPrinter(
            (IppBytes.PrintJob, _ => ScriptedReply.Nothing(then)),
            (IppBytes.GetJobs, request => IppBytes.Reply(request, groups: IppBytes.Job(9, impressions: 1, name: "another"))));
        using var desk = new IppDesk(Impatient);
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(IppSentence.NoAnswer);
        printer.Asked.Count(operation => operation == IppBytes.PrintJob).ShouldBe(1);
        printer.Asked.Count(operation => operation == IppBytes.GetJobs).ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_answer_is_made_good_by_the_jobs_name()
    {
        var name = "";
        await using var printer = new ScriptedPrinter(
            (IppBytes.PrintJob, request =>
            {
                name = IppBytes.JobName(request);
                return ScriptedReply.Nothing(Then.Reset);
            }),
            (IppBytes.GetJobs, request => IppBytes.Reply(request, groups: IppBytes.Job(9, name: "another") + IppBytes.Job(5, name: name))));
        using var desk = new IppDesk(Impatient);
        (await desk.PrintAsync(printer.Address, Ticket)).ShouldBe(PrintEvidence.Printed);
        name.ShouldStartWith("k7mp0001 ");
        printer.Asked.Count(operation => operation == IppBytes.PrintJob).ShouldBe(1);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "text/html")]
    [InlineData("200 OK", "text/html")]
    [InlineData("200 OK", "application/ipp")]
    public async Task An_answer_that_says_nothing_about_the_ticket_leaves_it_unconfirmed(string status, string type)
    {
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, _ => ScriptedReply.Of("<html>", type, status)));
        using var desk = new IppDesk(Impatient);
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(IppSentence.NoAnswer);
    }

    [Theory]
    [InlineData(0x0404, IppSentence.Refused)]
    [InlineData(0x0405, IppSentence.Refused)]
    [InlineData(0x0402, IppSentence.PasswordNeeded)]
    [InlineData(0x041e, IppSentence.Refused)]
    [InlineData(0x0500, IppSentence.Refused)]
    [InlineData(0x0504, IppSentence.Refused)]
    [InlineData(0x0506, IppSentence.NotAccepting)]
    [InlineData(0x0507, IppSentence.Busy)]
    public async Task A_refused_ticket_is_certainly_not_on_paper(int status, string sentence)
    {
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request => IppBytes.Reply(request, status)));
        using var desk = new IppDesk();
        (await Should.ThrowAsync<PrinterAwayException>(desk.PrintAsync(printer.Address, Ticket))).Trouble.Sentence.ShouldBe(sentence);
        printer.Asked.Count(operation => operation == IppBytes.PrintJob).ShouldBe(1);
    }

    [Theory]
    [InlineData(0x0400, IppSentence.TicketRefused)]
    [InlineData(0x0408, IppSentence.TooLarge)]
    [InlineData(0x040a, IppSentence.NoPdf)]
    [InlineData(0x040b, IppSentence.TicketRefused)]
    [InlineData(0x0411, IppSentence.TicketRefused)]
    [InlineData(0x041b, IppSentence.TicketRefused)]
    public async Task A_ticket_refused_for_good_fails(int status, string sentence)
    {
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request => IppBytes.Reply(request, status)));
        using var desk = new IppDesk();
        var refused = await Should.ThrowAsync<TicketRefusedException>(desk.PrintAsync(printer.Address, Ticket));
        refused.Trouble.ShouldBe(new PrintTrouble(sentence, sentence == IppSentence.TicketRefused ? $"0x{status:x4}" : null));
    }

    [Fact]
    public async Task A_web_server_that_takes_no_ticket_of_this_size_refuses_it_for_good()
    {
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, _ => ScriptedReply.Of("", status: "413 Content Too Large")));
        using var desk = new IppDesk();
        (await Should.ThrowAsync<TicketRefusedException>(desk.PrintAsync(printer.Address, Ticket))).Trouble.Sentence.ShouldBe(IppSentence.TooLarge);
    }

    [Fact]
    public async Task A_ticket_cancelled_while_it_was_sent_is_for_a_person()
    {
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request => IppBytes.Reply(request, 0x0508)));
        using var desk = new IppDesk();
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(IppSentence.CancelledAtPrinter);
    }

    [Fact]
    public async Task The_queue_goes_on_behind_a_ticket_refused_for_good()
    {
        var sent = new List<string>();
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request =>
        {
            sent.Add(request.Body[request.Body.IndexOf("Desk/", StringComparison.Ordinal)..].TrimEnd());
            return sent.Count == 1 ? IppBytes.Reply(request, 0x0408) : IppBytes.Reply(request, groups: IppBytes.Job(5));
        }));
        await using var room = new PrintRoom();
        room.Printers.Add(new PrinterOptions { Name = "Desk", Kind = PrinterKind.Ipp, Address = printer.Address });
        var jobs = room.Print(3);
        await room.StartAsync();
        await room.WhenAsync(jobs[2], PrintJobState.Confirmed);
        jobs.Select(job => room.Queue.Find(job.Id)!.State).ShouldBe([PrintJobState.Failed, PrintJobState.Confirmed, PrintJobState.Confirmed]);
        room.Queue.Find(jobs[0].Id)!.Detail.ShouldBe(IppSentence.TooLarge);
        room.History($"voucher:{jobs[0].VoucherId}")[0].Detail.ShouldBe($"print-job:{jobs[0].Id}");
        sent.ShouldBe(jobs.Select(job => Tickets.Text(job)));

        room.Queue.Retry(jobs[0].Id, "Mara").ShouldBeTrue();
        (await room.WhenAsync(jobs[0], PrintJobState.Confirmed)).Reprint.ShouldBeFalse();
        sent.ShouldBe(jobs.Append(jobs[0]).Select(job => Tickets.Text(job)));
    }

    [Fact]
    public async Task Tickets_of_a_printer_that_never_takes_one_are_printed_by_the_one_that_stands_in()
    {
        await using var bar = new TestPrinter();
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request => IppBytes.Reply(request, 0x0500)));
        await using var room = new PrintRoom(also: timings => timings with { BeforeFallback = TimeSpan.FromMilliseconds(300) });
        room.Printers.Add(new PrinterOptions { Name = "Desk", Kind = PrinterKind.Ipp, Address = printer.Address, Fallback = "Bar" });
        await room.With("Bar", bar).StartAsync();
        var jobs = room.Print(2);
        foreach (var job in jobs)
            await room.WhenAsync(job, PrintJobState.Sent);
        bar.Tickets.Order().ShouldBe(jobs.Select(job => Tickets.Text(job with { Printer = "Bar" })).Order());
    }

    [Fact]
    public async Task A_busy_printer_gets_the_ticket_again_by_itself()
    {
        var times = 0;
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request => ++times == 1 ? IppBytes.Reply(request, 0x0507) : IppBytes.Reply(request, groups: IppBytes.Job(5))));
        await using var room = new PrintRoom();
        room.Printers.Add(new PrinterOptions { Name = "Desk", Kind = PrinterKind.Ipp, Address = printer.Address });
        await room.StartAsync();
        var voucher = room.Voucher();
        await room.WhenAsync(room.Print(voucher), PrintJobState.Confirmed);
        times.ShouldBe(2);
        room.Printed(voucher).Count.ShouldBe(1);
        printer.Requests.Where(request => IppBytes.Operation(request) == IppBytes.PrintJob).ShouldAllBe(request => !request.Body.Contains("/reprint"));
    }

    [Fact]
    public async Task A_refused_ticket_does_not_make_the_next_one_a_reprint()
    {
        await using var printer = new ScriptedPrinter((IppBytes.PrintJob, request => IppBytes.Reply(request, 0x0507)));
        await using var room = new PrintRoom();
        room.Printers.Add(new PrinterOptions { Name = "Desk", Kind = PrinterKind.Ipp, Address = printer.Address });
        await room.StartAsync();
        var voucher = room.Voucher();
        await room.WhenAsync(room.Print(voucher), job => job is { State: PrintJobState.Queued, Detail: IppSentence.Busy });
        await room.StopAsync();
        room.Print(voucher).Reprint.ShouldBeFalse();
    }

    [Theory]
    [InlineData(9, "job-completed-successfully", 1, PrintEvidence.Printed)]
    [InlineData(9, "none", 0, PrintEvidence.Taken)]
    [InlineData(9, "none", null, PrintEvidence.Taken)]
    public async Task Printed_means_that_the_printer_counted_a_page(int state, string reason, int? impressions, PrintEvidence evidence)
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetJobAttributes, request => IppBytes.Reply(request, groups: IppBytes.Job(state, reason, impressions))));
        using var desk = new IppDesk();
        (await desk.PrintAsync(printer.Address, Ticket)).ShouldBe(evidence);
    }

    [Theory]
    [InlineData(8, "aborted-by-system", IppSentence.Aborted)]
    [InlineData(7, "job-canceled-by-operator", IppSentence.CancelledAtPrinter)]
    [InlineData(9, "job-completed-with-errors", IppSentence.WithErrors)]
    public async Task An_end_without_paper_is_for_a_person(int state, string reason, string sentence)
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetJobAttributes, request => IppBytes.Reply(request, groups: IppBytes.Job(state, reason, 1))));
        using var desk = new IppDesk();
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(sentence);
    }

    [Fact]
    public async Task A_job_the_printer_has_forgotten_is_for_a_person()
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetJobAttributes, request => IppBytes.Reply(request, 0x0406)));
        using var desk = new IppDesk();
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(IppSentence.LostSight);
    }

    [Fact]
    public async Task One_lost_look_at_a_job_is_no_end()
    {
        var looks = 0;
        await using var printer = new ScriptedPrinter((IppBytes.GetJobAttributes, request =>
            ++looks == 1 ? ScriptedReply.Nothing(Then.Close) : IppBytes.Reply(request, groups: IppBytes.Job(9, impressions: 1))));
        using var desk = new IppDesk();
        (await desk.PrintAsync(printer.Address, Ticket)).ShouldBe(PrintEvidence.Printed);
    }

    [Fact]
    public async Task A_receipt_printer_behind_a_queue_gets_its_own_language()
    {
        await using var printer = new ScriptedPrinter(
            (IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: IppBytes.Printer(format: "application/vnd.cups-raw"))));
        using var desk = new IppDesk();
        await desk.PrintAsync(printer.Address, [0x1b, 0x40], PrinterKind.EscPos);
        printer.Printed.Body.ShouldContain("application/vnd.cups-raw");
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(IppSentence.NoPdf);
    }
}
