using Kiosk.Emulators.Printers;
using Kiosk.Printing;
using Kiosk.Settings;

namespace Kiosk.Tests.Printing;

/// <summary>What a receipt printer says before and after a ticket, and what staff hear of it.</summary>
public sealed class ReceiptPrinterTruthTests : IAsyncLifetime
{
    readonly PrintRoom room = new(status: 20, also: timings => timings with { Status = TimeSpan.FromSeconds(20), StatusFresh = TimeSpan.Zero });
    ReceiptPrinterEmulator printer = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        room.Content.IsReceipt = true;
        await room.With("Desk", printer.Address.ToString()).StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await printer.DisposeAsync();
    }

    [Fact]
    public async Task A_ticket_on_paper_is_confirmed()
    {
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Confirmed);
        printer.Paper.ShouldHaveSingleItem().Text.ShouldContain(Tickets.Text(job));
        room.Printed(voucher).Count.ShouldBe(1);
        room.History($"print-job:{job.Id}")[0].Outcome.ShouldBe("confirmed");
    }

    [Fact]
    public async Task An_epson_names_the_ticket_it_has_printed()
    {
        await using var epson = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings { ConfirmsPrinting = true }, CancellationToken.None);
        room.With(new PrinterOptions { Name = "Epson", Address = epson.Address.ToString(), Profile = "epson-80" });
        var jobs = Enumerable.Range(0, 3).Select(_ => room.Print(room.Voucher(), "Epson")).ToList();
        await room.WhenAsync(jobs[2], PrintJobState.Confirmed);
        epson.Paper.Select(ticket => ticket.Text.Trim()).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    [Fact]
    public async Task An_epson_that_names_nothing_and_is_well_has_taken_the_ticket()
    {
        await using var clone = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings { ConfirmsPrinting = false }, CancellationToken.None);
        room.With(new PrinterOptions { Name = "Clone", Address = clone.Address.ToString(), Profile = "epson-80" });
        await room.WhenAsync(room.Print(room.Voucher(), "Clone"), PrintJobState.Sent);
        clone.Paper.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(PrinterConditions.PaperOut, PrintSentence.PaperOut)]
    [InlineData(PrinterConditions.CoverOpen, PrintSentence.CoverOpen)]
    [InlineData(PrinterConditions.Offline, PrintSentence.Offline)]
    public async Task Tickets_wait_for_a_printer_that_cannot_print_and_come_out_by_themselves(PrinterConditions conditions, string sentence)
    {
        printer.Conditions = conditions;
        var jobs = room.Print(3);
        var waiting = await room.WhenAsync(jobs[0], job => job.Attempts >= 3);
        (waiting.State, waiting.Detail).ShouldBe((PrintJobState.Queued, sentence));
        room.Queue.StateOf("Desk").Trouble!.Sentence.ShouldBe(sentence);
        (await room.Probe.AskAsync(room.Printers[0], CancellationToken.None)).Trouble!.Sentence.ShouldBe(sentence);

        printer.Conditions = PrinterConditions.None;
        await room.WhenAsync(jobs[2], PrintJobState.Confirmed);
        printer.Paper.Select(ticket => ticket.Text.Trim()).ShouldBe(jobs.Select(job => Tickets.Text(job)));
        await PrintRoom.UntilAsync(() => room.Queue.StateOf("Desk").Trouble is null);
    }

    [Fact]
    public async Task Paper_that_runs_short_is_a_note_and_stops_nothing()
    {
        printer.Conditions = PrinterConditions.PaperNearEnd;
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Confirmed);
        room.Queue.StateOf("Desk").Notes.ShouldBe([new PrintTrouble(PrintSentence.PaperNearEnd)]);
        (await room.Probe.AskAsync(room.Printers[0], CancellationToken.None)).ShouldSatisfyAllConditions(
            report => report.Trouble.ShouldBeNull(),
            report => report.Notes.ShouldBe([new PrintTrouble(PrintSentence.PaperNearEnd)]));

        printer.Conditions = PrinterConditions.None;
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Confirmed);
        room.Queue.StateOf("Desk").Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asking_a_printer_sends_it_no_ticket()
    {
        (await room.Probe.AskAsync(room.Printers[0], CancellationToken.None)).ShouldBe(PrinterReport.Ready, new SameReport());
        printer.Paper.ShouldBeEmpty();
        printer.RawJobs.ShouldHaveSingleItem().Length.ShouldBe(16);
    }

    [Fact]
    public async Task A_person_settles_a_ticket_in_doubt()
    {
        var (seen, missing) = (await DoubtAsync(), await DoubtAsync());
        var confirmed = room.Queue.Settle(seen.Id, wasPrinted: true, "Ben")!;
        (confirmed.Id, confirmed.State, confirmed.Detail).ShouldBe((seen.Id, PrintJobState.Confirmed, PrintSentence.SeenByStaff));
        room.History($"print-job:{seen.Id}")[0].Actor.ShouldBe("Ben");
        room.Queue.Settle(seen.Id, wasPrinted: true, "Ben").ShouldBeNull();
        room.Queue.Settle(seen.Id, wasPrinted: false, "Ben").ShouldBeNull();

        var again = room.Queue.Settle(missing.Id, wasPrinted: false, "Ben")!;
        again.Id.ShouldNotBe(missing.Id);
        room.Queue.Settle(missing.Id, wasPrinted: false, "Ben")!.Id.ShouldBe(again.Id);
        await room.WhenAsync(again, PrintJobState.Confirmed);
        printer.Paper.Count(ticket => ticket.Text.Contains("/reprint", StringComparison.Ordinal)).ShouldBe(1);
    }

    async Task<PrintJob> DoubtAsync()
    {
        printer.Behaviour = PrinterBehaviour.ClosesMidway;
        room.Content.Length = 5_000;
        var voucher = room.Voucher();
        var job = await room.WhenAsync(room.Print(voucher), PrintJobState.Unconfirmed);
        room.Printed(voucher).Count.ShouldBe(0);
        printer.Behaviour = PrinterBehaviour.Normal;
        room.Content.Length = 0;
        return job;
    }

    sealed class SameReport : IEqualityComparer<PrinterReport>
    {
        public bool Equals(PrinterReport? x, PrinterReport? y) => x!.Trouble == y!.Trouble && x.Notes.SequenceEqual(y.Notes);

        public int GetHashCode(PrinterReport obj) => 0;
    }
}
