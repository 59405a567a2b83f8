using Kiosk.Vouchers;

namespace Kiosk.BrowserTests;

public sealed class TicketLanguageTests(Chromium chromium) : BrowserTest(chromium)
{
    const string English = "Passcode";
    const string German = "Zugangscode";

    protected override bool Script => false;

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync("--Venue:TicketLanguages=en,de,fr");

    [Fact]
    public async Task One_tap_on_a_language_holds_for_one_ticket()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await Expect(desk.Languages).ToHaveTextAsync(["English", "Deutsch", "Français"]);
        await Expect(desk.ChosenLanguage).ToHaveTextAsync("English");
        await desk.Language("Deutsch").TapAsync();
        await desk.IssueAsync("1 day");
        (await Printer.WaitForTicketsAsync(1, Cancellation))[0].Text.ShouldContain(German);

        await desk.OpenAsync();
        await Expect(desk.ChosenLanguage).ToHaveTextAsync("English");
        await desk.IssueAsync("1 day");
        (await Printer.WaitForTicketsAsync(2, Cancellation))[1].Text.ShouldContain(English);
        Venue.Ledger.Select(voucher => voucher.Language).ShouldBe([null, "de"]);
    }

    [Fact]
    public async Task Enter_on_a_language_issues_nothing()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await desk.Language("Deutsch").TapAsync();
        await Page.RunAndWaitForResponseAsync(() => Page.Keyboard.PressAsync("Enter"), answer => answer.Request.Method == "POST");
        await Expect(desk.ChosenLanguage).ToHaveTextAsync("Deutsch");
        Venue.Ledger.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ticket_is_printed_again_in_another_language_and_is_no_new_voucher()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");
        await issued.PrintInAsync("de");
        var again = (await Printer.WaitForTicketsAsync(2, Cancellation))[1];
        again.Text.ShouldContain(German);
        again.Text.ShouldContain("NACHDRUCK", Case.Insensitive);
        Venue.Ledger.Count.ShouldBe(1);
        Router.Vouchers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_voucher_made_by_hand_speaks_what_was_chosen()
    {
        var custom = new CustomPage(Page);
        await custom.OpenAsync();
        await custom.Language.SelectOptionAsync("fr");
        var issued = await custom.MakeAsync();
        await Expect(issued.Username).ToBeVisibleAsync();
        Venue.Ledger.ShouldHaveSingleItem().Language.ShouldBe("fr");
        await (await issued.DetailsAsync()).ReplaceAsync("3 days");
        await Expect(issued.Username).ToBeVisibleAsync();
        Venue.Ledger.ShouldAllBe(voucher => voucher.Language == "fr");
    }
}
