using System.Text.RegularExpressions;
using Kiosk.Uplinks;

namespace Kiosk.BrowserTests;

public sealed class InternetTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_page_follows_what_is_seen_without_being_opened_again()
    {
        var uplinks = new StagedUplinks(Venue.Kiosk);
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        await Expect(internet.Headline).ToHaveTextAsync("Guests have Internet");
        await Expect(internet.Card(StagedUplinks.Tunnel)).ToContainTextAsync("Alchiba (NL) · 203.0.113.27 · ↓ 25 Mbit/s");
        await Expect(internet.Card(StagedUplinks.Tunnel)).ToContainTextAsync(new Regex(@"checked \d+ s ago"));

        uplinks.ShowTunnelDown();
        await Expect(internet.Headline).ToContainTextAsync("Guests have no Internet since");
        await Expect(internet.Strip).ToContainTextAsync("No Internet");
        await Expect(internet.Chain).ToContainTextAsync("VPN tunnel: Down");
        await Expect(internet.Mend).ToHaveTextAsync("Reconnect…");

        uplinks.ShowUp();
        await Expect(internet.Headline).ToHaveTextAsync("Guests have Internet");
        await Expect(internet.Mend).ToHaveCountAsync(0);
        await Expect(internet.Strip).Not.ToContainTextAsync("No Internet");
    }

    [Theory]
    [InlineData(UplinkError.KeyRefused, "does not accept the key", "Settings")]
    [InlineData(UplinkError.Silent, "guests may be online nevertheless", "See more")]
    public async Task A_vendor_that_cannot_be_asked_leaves_the_question_open_and_says_what_to_do(UplinkError error, string why, string button)
    {
        var uplinks = new StagedUplinks(Venue.Kiosk);
        uplinks.TunnelNotAnswering(error);
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        await Expect(internet.Headline).ToHaveTextAsync("Nobody can say whether guests have Internet");
        await Expect(internet.Answer).ToContainTextAsync(why);
        await Expect(internet.Answer).ToContainTextAsync("Vouchers still work and print.");
        await Expect(internet.Mend).ToHaveTextAsync(button);
        await Expect(internet.Strip).ToContainTextAsync("Internet?");
        await Expect(internet.Trouble).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_uplinks_need_no_scrolling_on_the_panel_even_when_one_is_down()
    {
        var uplinks = new StagedUplinks(Venue.Kiosk);
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        await Expect(internet.Headline).ToHaveTextAsync("Guests have Internet");
        (await HiddenAsync()).ShouldBeLessThanOrEqualTo(0);
        uplinks.ShowTunnelDown();
        await Expect(internet.Headline).ToContainTextAsync("Guests have no Internet since");
        (await HiddenAsync()).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task The_strip_stays_one_line_on_the_panel_when_everything_is_wrong()
    {
        new StagedUplinks(Venue.Kiosk).ShowTunnelDown();
        Printer.Behaviour = Kiosk.Emulators.Printers.PrinterBehaviour.Off;
        var voucher = await Venue.IssueAsync();
        Venue.Kiosk.Get<Kiosk.Printing.PrintQueue>().Enqueue("Desk", [voucher.Id], null, 1, "desk", null);
        await Router.StopAsync();
        await Venue.Kiosk.SyncAsync();
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        await Expect(internet.Strip).ToContainTextAsync("Router silent");
        await Expect(internet.Strip).ToContainTextAsync("No Internet");
        await Expect(internet.Strip).ToContainTextAsync(new Regex("Printer: (Takes no jobs|Does not answer)"));
        (await internet.Strip.EvaluateAsync<double>("strip => strip.getBoundingClientRect().height")).ShouldBeLessThan(40);
        await Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/internet-all-wrong-{Size}.png") });
    }

    Task<int> HiddenAsync() => Page.Locator("main").EvaluateAsync<int>("main => main.scrollHeight - main.clientHeight");
}
