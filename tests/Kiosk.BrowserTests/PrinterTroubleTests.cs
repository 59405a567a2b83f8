using Kiosk.Emulators.Printers;
using Kiosk.Printing;
using Kiosk.Settings;

namespace Kiosk.BrowserTests;

public sealed class PrinterTroubleTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Strip_and_card_say_that_the_paper_is_out_and_the_ticket_prints_once_it_is_back()
    {
        Printer.Conditions = PrinterConditions.PaperOut;
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Main).ToContainTextAsync("Waiting for Desk");
        await Expect(issued.Main).ToContainTextAsync("out of paper");
        await Expect(issued.Strip).ToContainTextAsync("Out of paper for");

        var printers = new PrintersPage(Page);
        await printers.OpenAsync();
        await Expect(printers.Card("Desk")).ToContainTextAsync("Out of paper since");
        await Expect(printers.Card("Desk")).ToContainTextAsync("1 ticket waits");
        Printer.Conditions = PrinterConditions.None;
        await Printer.WaitForTicketsAsync(1, Cancellation);
        await Expect(printers.Card("Desk")).ToContainTextAsync("Ready");
        await Expect(printers.Strip).Not.ToContainTextAsync("Out of paper");
    }

    [Fact]
    public async Task A_ticket_that_staff_holds_in_their_hand_counts_as_printed()
    {
        var id = await DoubtAsync();
        var issued = new IssuedPage(Page);
        await issued.OpenAsync(id);
        await issued.YesAsync();
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");
        await Expect(issued.Question).Not.ToBeVisibleAsync();
        Venue.Kiosk.Get<PrintQueue>().OfVoucher(id).ShouldHaveSingleItem().State.ShouldBe(PrintJobState.Confirmed);
    }

    [Fact]
    public async Task A_ticket_that_nobody_holds_is_printed_again_and_says_so()
    {
        var id = await DoubtAsync();
        var jobs = new PrintJobsPage(Page);
        await jobs.OpenAsync();
        await jobs.NoAsync();
        await Expect(jobs.Jobs).ToHaveCountAsync(2);
        await Eventually.TrueAsync(() => Printer.Paper.Any(ticket => ticket.Text.Contains("REPRINT", StringComparison.OrdinalIgnoreCase)), "a marked ticket came out");
        Venue.Kiosk.Get<PrintQueue>().OfVoucher(id).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_printer_takes_over_and_the_strip_says_so()
    {
        await using var bar = await AddBarAsync();
        var printers = new PrintersPage(Page);
        await printers.OpenAsync();
        var form = await printers.EditAsync("Desk");
        await form.Fallback.SelectOptionAsync("Bar");
        await form.SaveAsync();
        await Expect(printers.Card("Desk")).ToContainTextAsync("falls back on Bar");

        Printer.Conditions = PrinterConditions.CoverOpen;
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await bar.WaitForTicketsAsync(1, Cancellation);
        await Expect(issued.Strip).ToContainTextAsync("Desk: Cover open. Bar prints");
        await printers.OpenAsync();
        await Expect(printers.Card("Desk")).ToContainTextAsync("Bar prints its tickets meanwhile");
    }

    [Fact]
    public async Task Staff_choose_another_printer_by_a_second_tap()
    {
        await using var bar = await AddBarAsync();
        var issued = new IssuedPage(Page);
        await issued.OpenAsync((await Venue.IssueAsync()).Id);
        await issued.PrintOnAsync("Bar");
        await bar.WaitForTicketsAsync(1, Cancellation);
        await Expect(issued.Main).ToContainTextAsync("Printed on Bar");
        var jobs = new PrintJobsPage(Page);
        await jobs.OpenAsync();
        await jobs.ShowOnlyAsync("Desk");
        await Expect(jobs.Main).ToContainTextAsync("Nothing was printed yet");
        await jobs.ShowOnlyAsync("Bar");
        await Expect(jobs.Jobs).ToHaveCountAsync(1);
    }

    /// <summary>A ticket whose printer hung up in the middle of it.</summary>
    async Task<long> DoubtAsync()
    {
        Printer.Behaviour = PrinterBehaviour.ClosesMidway;
        var id = (await Venue.IssueAsync()).Id;
        var queue = Venue.Kiosk.Get<PrintQueue>();
        queue.Enqueue("Desk", [id], null, 1, "desk", null);
        await Eventually.TrueAsync(() => queue.OfVoucher(id)[0].State is PrintJobState.Unconfirmed, "the ticket is in doubt");
        Printer.Behaviour = PrinterBehaviour.Normal;
        return id;
    }

    async Task<ReceiptPrinterEmulator> AddBarAsync()
    {
        var bar = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), Cancellation);
        Venue.Kiosk.Get<PrinterSettings>()
            .Save(1, new Dictionary<string, string?> { ["Name"] = "Bar", ["Address"] = bar.Address.ToString() }, "desk").ShouldBeEmpty();
        return bar;
    }
}
