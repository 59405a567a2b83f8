using System.Text.RegularExpressions;
using Kiosk.Emulators.Printers;
using Kiosk.Printing;
using Kiosk.Settings;

namespace Kiosk.BrowserTests;

public class PrinterPagesTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_printer_is_added_tested_and_becomes_the_usual_one()
    {
        await using var bar = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), Cancellation);
        var printers = new PrintersPage(Page);
        await printers.OpenAsync();
        var form = await printers.AddAsync();
        await form.FillAsync("Bar", $"127.0.0.1:{bar.Port}");
        await form.TestAsync();
        await Expect(form.TestResult).ToContainTextAsync("The printer answers.");
        await Expect(form.Name).ToHaveValueAsync("Bar");
        await form.SaveAsync();
        await Expect(printers.Card("Bar")).ToContainTextAsync("Ready");

        await printers.TestAsync("Bar");
        await Expect(printers.Answer("Bar")).ToContainTextAsync("The printer answers.");
        await printers.MakeUsualAsync("Bar");
        await Expect(printers.Card("Bar")).ToContainTextAsync("Usual printer");
        await Expect(printers.Card("Desk")).Not.ToContainTextAsync("Usual printer");

        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await desk.IssueAsync("1 day");
        await bar.WaitForTicketsAsync(1, Cancellation);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        var form = new PrinterFormPage(Page);
        await form.OpenNewAsync();
        await form.FillAsync("desk", "gopher://10.0.0.9");
        await form.Profile.SelectOptionAsync("generic-58");
        await form.SaveAsync();
        await Expect(form.ErrorOf(form.Name)).ToContainTextAsync("already a printer named desk");
        await Expect(form.ErrorOf(form.Address)).ToContainTextAsync("is not valid");
        await Expect(form.Profile).ToHaveValueAsync("generic-58");

        await form.FillAsync("", "");
        await form.SaveAsync();
        await Expect(form.ErrorOf(form.Name)).ToContainTextAsync("Give the printer a name");
        await Expect(form.ErrorOf(form.Address)).ToContainTextAsync("Enter the printer's address");

        await form.FillAsync("Lounge", "127.0.0.1:1");
        await form.TestAsync();
        await Expect(form.TestResult).ToContainTextAsync("check the address");
        await Expect(form.Name).ToHaveValueAsync("Lounge");
        Venue.Kiosk.Get<PrinterSettings>().All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_printer_is_changed_and_removed()
    {
        var form = new PrinterFormPage(Page);
        await form.OpenNewAsync();
        await form.FillAsync("Bar", "192.0.2.9");
        await form.Fallback.SelectOptionAsync("Desk");
        var printers = await form.SaveAsync();
        await Expect(printers.Card("Bar")).ToContainTextAsync("falls back on Desk");

        form = await printers.EditAsync("Bar");
        await Expect(form.Address).ToHaveValueAsync("tcp://192.0.2.9");
        await form.Name.FillAsync("Lounge");
        await form.Template.SelectOptionAsync("receipt-58mm");
        await form.SaveAsync();
        await Expect(printers.Card("Lounge")).ToBeVisibleAsync();
        var saved = Venue.Kiosk.Get<PrinterList>().Find("Lounge").ShouldNotBeNull();
        saved.Template.ShouldBe("receipt-58mm");

        form = await printers.EditAsync("Lounge");
        await form.RemoveAsync();
        await form.ConfirmRemovalAsync();
        await Expect(printers.Cards).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_printer_tickets_wait_for_keeps_its_name_and_its_removal_says_what_is_lost()
    {
        var form = new PrinterFormPage(Page);
        await form.OpenNewAsync();
        await form.FillAsync("Bar", "127.0.0.1:1");
        var printers = await form.SaveAsync();
        await Expect(printers.Card("Bar")).ToBeVisibleAsync();
        var voucher = await Venue.IssueAsync();
        Venue.Kiosk.Get<PrintQueue>().Enqueue("Bar", [voucher.Id], null, 2, "desk", null);
        await printers.OpenAsync();
        await Expect(printers.Card("Bar")).ToContainTextAsync("2 tickets wait");

        form = await printers.EditAsync("Bar");
        await form.Name.FillAsync("Lounge");
        await form.SaveAsync();
        await Expect(form.ErrorOf(form.Name)).ToContainTextAsync("2 tickets wait for Bar");

        await form.RemoveAsync();
        await Expect(form.Main).ToContainTextAsync("2 tickets still wait for it");
        await form.ConfirmRemovalAsync();
        await Expect(printers.Cards).ToHaveCountAsync(1);
        Venue.Kiosk.Get<PrintQueue>().OfVoucher(voucher.Id).ShouldAllBe(job => job.State == PrintJobState.Failed);
    }

    [Fact]
    public async Task What_waits_for_a_printer_is_cancelled_by_one_tap()
    {
        Printer.Behaviour = PrinterBehaviour.Off;
        var voucher = await Venue.IssueAsync();
        Venue.Kiosk.Get<PrintQueue>().Enqueue("Desk", [voucher.Id], null, 2, "desk", null);
        var printers = new PrintersPage(Page);
        await printers.OpenAsync();
        await Expect(printers.Card("Desk")).ToContainTextAsync(new Regex("(Takes no jobs|Does not answer) since"));
        await Expect(printers.Strip).ToContainTextAsync(new Regex("(Takes no jobs|Does not answer) for"));
        await printers.CancelAllAsync("Desk");
        await Expect(printers.Card("Desk")).Not.ToContainTextAsync("tickets wait");
        Venue.Kiosk.Get<PrintQueue>().StateOf("Desk").Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task The_test_page_is_printed_and_its_answers_are_kept()
    {
        var printers = new PrintersPage(Page);
        await printers.OpenAsync();
        var test = await printers.TestPageAsync("Desk");
        await test.PrintAsync();
        (await Printer.WaitForTicketsAsync(1, Cancellation))[0].QrCodes.Count.ShouldBe(2);
        await Expect(test.Main).ToContainTextAsync("Printed on Desk");
        await test.TickAsync("its right end is cut off");
        await test.UntickAsync("17");
        await test.TickCodeAsync(2);
        await test.TickCodeAsync(4);
        await test.TickAsync("Yes, it is cut");
        await test.AnswerAsync();
        await Expect(test.Learned).ToContainTextAsync("Tickets are now 512 dots wide");
        var saved = Venue.Kiosk.Get<PrinterList>().Find("Desk").ShouldNotBeNull().Override;
        saved.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))
            .ShouldBe([("CodePages", "0=437 19=858 16=1252 18=852"), ("DotsPerLine", "512"), ("NativeQr", "true")]);

        await printers.OpenAsync();
        var form = await printers.EditAsync("Desk");
        await Expect(form.Override("Dots a line")).ToHaveValueAsync("512");
        await form.Override("Dots a line").FillAsync("wide");
        await form.SaveAsync();
        await Expect(form.ErrorOf(form.Override("Dots a line"))).ToContainTextAsync("the dots of a printed line");
        await Expect(form.Override("Dots a line")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_typed_address_means_what_the_model_makes_of_it_even_after_a_mistake()
    {
        var form = new PrinterFormPage(Page);
        await form.OpenNewAsync();
        await form.FillAsync("", "192.0.2.60");
        await form.SaveAsync();
        await Expect(form.ErrorOf(form.Name)).ToContainTextAsync("Give the printer a name");
        await Expect(form.Address).ToHaveValueAsync("192.0.2.60");
        await form.Name.FillAsync("Office");
        await form.Profile.SelectOptionAsync("ipp-a4");
        var printers = await form.SaveAsync();
        await Expect(printers.Card("Office")).ToContainTextAsync("ipp://192.0.2.60/ipp/print");
    }

    [Fact]
    public async Task A_printer_that_was_found_only_has_to_be_saved()
    {
        await Page.GotoAsync("/printers/new?Name=Kitchen&Address=tcp%3A%2F%2F192.0.2.7%3A9100&Kind=zpl");
        var form = new PrinterFormPage(Page);
        await Expect(form.Profile).ToHaveValueAsync("zpl-203");
        var printers = await form.SaveAsync();
        await Expect(printers.Card("Kitchen")).ToContainTextAsync("Label printer (ZPL, Zebra)");
    }

    [Fact]
    public async Task What_the_command_line_says_is_shown_and_cannot_be_changed()
    {
        var printers = new PrintersPage(Page);
        await printers.OpenAsync();
        var form = await printers.EditAsync("Desk");
        await Expect(form.Name).ToHaveAttributeAsync("readonly", "");
        await Expect(form.IsUsual).ToBeCheckedAsync();
        await Expect(form.Main).ToContainTextAsync("Set by the environment or the command line");
        await Expect(form.Main).Not.ToContainTextAsync("Remove…");
    }
}

public sealed class PrinterPagesWithoutScriptTests(Chromium chromium) : PrinterPagesTests(chromium)
{
    protected override bool Script => false;
}
