using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Tests.Tickets;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>Against a real printer, which decides what it prints and says.</summary>
public sealed class IppPrinterTests
{
    static readonly byte[] Ticket = new TicketRenderer().Render(Sample.Document("receipt-80mm", Sample.Voucher()), TicketFormat.Pdf);

    [Fact]
    public async Task A_ticket_arrives_byte_for_byte_and_its_codes_scan()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        (await desk.PrintAsync(printer.Address, Ticket)).ShouldBe(PrintEvidence.Printed);

        var paper = printer.SpoolFiles.ShouldHaveSingleItem();
        File.ReadAllBytes(paper).ShouldBe(Ticket);
        using var folder = new TempFolder();
        ExternalTool.Run("pdftoppm", "-r", "300", "-png", "-singlefile", paper, folder.File("paper"));
        ExternalTool.Scan(folder.File("paper.png")).ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_printer_that_counts_no_pages_has_only_taken_the_ticket()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        printer.OnJob("true");
        (await desk.PrintAsync(printer.Address, Ticket)).ShouldBe(PrintEvidence.Taken);
    }

    [Fact]
    public async Task What_stops_the_printer_is_asked_before_a_ticket()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        foreach (var (state, sentence) in new[]
        {
            ("cover-open", IppSentence.CoverOpen), ("media-jam", IppSentence.MediaJam), ("input-tray-missing", IppSentence.TrayMissing), ("paused", IppSentence.Paused),
        })
        {
            await printer.SetStateAsync($"+{state}");
            (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(sentence);
            await printer.SetStateAsync($"-{state}");
        }

        await printer.SetStateAsync("+media-empty");
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(IppSentence.MediaEmpty);
        printer.SpoolFiles.ShouldBeEmpty();

        await printer.SetStateAsync("+media-low");
        await using var link = await desk.OpenAsync(printer.Address);
        ((IppLink)link).Notes.ShouldHaveSingleItem().Sentence.ShouldBe(IppSentence.MediaLow);
    }

    [Fact]
    public async Task A_ticket_waits_for_paper_and_prints_once_without_anyone_at_the_kiosk()
    {
        await using var printer = await IppPrinter.StartAsync();
        await printer.SetStateAsync("+media-empty");
        await using var room = new PrintRoom();
        room.Printers.Add(new PrinterOptions { Name = "Desk", Kind = PrinterKind.Ipp, Address = printer.Address });
        await room.StartAsync();
        var job = await room.WhenAsync(room.Print(room.Voucher()), now => now.Detail == IppSentence.MediaEmpty);
        job.State.ShouldBe(PrintJobState.Queued);
        room.Queue.StateOf("Desk").Activity.ShouldBe(PrinterActivity.Away);

        await printer.SetStateAsync("-media-empty");
        await room.WhenAsync(job, PrintJobState.Confirmed);
        File.ReadAllText(printer.SpoolFiles.ShouldHaveSingleItem()).ShouldBe(Tickets.Text(job) + "\n");
    }

    [Fact]
    public async Task Paper_that_runs_out_in_the_middle_is_shown_and_waited_for()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        printer.OnJob("echo 'STATE: +media-needed' >&2; until [ -e refilled ]; do sleep 0.02; done; echo 'STATE: -media-needed' >&2; echo 'ATTR: job-impressions-completed=1' >&2");
        var printing = desk.PrintAsync(printer.Address, Ticket);
        await Eventually.TrueAsync(() => desk.Shown?.Sentence == IppSentence.MediaEmpty, "the board shows that paper is missing");
        printing.IsCompleted.ShouldBeFalse();

        await File.WriteAllTextAsync(Path.Combine(printer.Machine.Folder, "refilled"), "");
        (await printing).ShouldBe(PrintEvidence.Printed);
    }

    [Theory]
    [InlineData("exit 1", IppSentence.Aborted)]
    [InlineData("echo 'ATTR: job-impressions-completed=1' >&2; exit 1", IppSentence.Aborted)]
    [InlineData("ipptool -q -d user=kiosk ipp://localhost:8631/ipp/print /usr/share/cups/ipptool/cancel-current-job.test >&2; true", IppSentence.CancelledAtPrinter)]
    public async Task A_ticket_that_was_begun_and_not_finished_is_for_a_person(string job, string sentence)
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        printer.OnJob(job);
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(sentence);
    }

    [Fact]
    public async Task A_ticket_that_takes_too_long_is_taken_back_before_a_person_is_asked()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk(IppDesk.Quick with { FinishJob = TimeSpan.FromSeconds(0.3) });
        printer.OnJob("until [ -e go ]; do sleep 0.02; done; echo 'ATTR: job-impressions-completed=1' >&2");
        (await desk.UnconfirmedAsync(printer.Address, Ticket)).Sentence.ShouldBe(IppSentence.TookTooLong);
        File.ReadAllText(Path.Combine(printer.Machine.Folder, "log")).ShouldContain("Cancel-Job successful-ok");
    }

    [Fact]
    public async Task A_printer_switched_off_in_the_middle_leaves_the_ticket_unconfirmed()
    {
        var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk(IppDesk.Quick with { Silence = TimeSpan.FromSeconds(0.5) });
        printer.OnJob("touch begun; sleep 60");
        var printing = desk.UnconfirmedAsync(printer.Address, Ticket);
        await Eventually.TrueAsync(() => File.Exists(Path.Combine(printer.Machine.Folder, "begun")), "the job has begun");
        await printer.DisposeAsync();
        (await printing).Sentence.ShouldBe(IppSentence.LostSight);
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(PrintSentence.Refused);
    }

    [Fact]
    public async Task A_lost_answer_is_made_good_by_asking_the_printer_for_the_job()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var wire = new AnswerLoser(new Uri(printer.Address.Replace("ipp:", "http:", StringComparison.Ordinal)).Port);
        using var desk = new IppDesk();
        (await desk.PrintAsync(wire.Address, Ticket)).ShouldBe(PrintEvidence.Printed);
        wire.Lost.ShouldBe(1);
        printer.SpoolFiles.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_page_goes_onto_paper_of_its_own_size_and_the_job_has_a_name()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        printer.OnJob("""echo "$IPP_MEDIA|$IPP_JOB_NAME|$IPP_JOB_ORIGINATING_USER_NAME" > told; echo 'ATTR: job-impressions-completed=1' >&2""");
        var sheet = Sample.Templates.Find("sheet-a4")!;
        var pdf = new TicketRenderer().RenderSheet([sheet.Compose(Sample.Voucher())], sheet.Sheet!);
        (await desk.PrintAsync(printer.Address, pdf)).ShouldBe(PrintEvidence.Printed);

        var told = (await File.ReadAllTextAsync(Path.Combine(printer.Machine.Folder, "told"))).Trim().Split('|');
        told[0].ShouldBe("iso_a4_210x297mm");
        told[1].ShouldStartWith("k7mp0001 ");
        told[2].ShouldBe("kiosk");
    }

    [Fact]
    public async Task A_printer_without_pdf_is_told_so_and_gets_nothing()
    {
        await using var printer = await IppPrinter.StartAsync(formats: "image/jpeg");
        using var desk = new IppDesk();
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(IppSentence.NoPdf);
    }

    [Fact]
    public async Task A_path_that_is_no_printers_is_told_so()
    {
        await using var printer = await IppPrinter.StartAsync();
        using var desk = new IppDesk();
        (await desk.AwayAsync(printer.Address.Replace("/ipp/print", "/other", StringComparison.Ordinal))).Sentence.ShouldBe(IppSentence.NotIpp);
    }
}
