using System.Text.RegularExpressions;
using Kiosk.Tests.Tickets;

namespace Kiosk.BrowserTests;

public sealed partial class JourneyTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Ssid = "Café; Zürich\\\"";
    const string WifiPassword = """p\a;s,s:w"o rd é""";

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(KioskUnderTest.UsualRouter, isSetUp: false);

    [Fact]
    public async Task A_fresh_kiosk_brings_a_guest_on_line_and_off_again()
    {
        var desk = await SetUpAsync();

        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Username).ToHaveTextAsync(Groups());
        await Expect(issued.Passcode).ToHaveTextAsync(Groups());
        var (username, passcode) = (await issued.UsernameAsync(), await issued.PasscodeAsync());

        var login = await ReadTicketAsync(username, passcode);

        var guests = new GuestsPage(Page);
        await guests.OpenAsync();
        await Expect(guests.Nobody).ToBeVisibleAsync();
        await Page.EvaluateAsync("window.stillThisPage = true");
        (await Venue.PhoneOpensAsync(login)).ShouldContain(username);
        await Expect(guests.Rows).ToHaveCountAsync(1);
        Bare(await guests.Rows.InnerTextAsync()).ShouldContain(username);
        (await Page.EvaluateAsync<bool>("window.stillThisPage === true")).ShouldBeTrue();

        var revoke = await guests.RevokeAsync(guests.Rows.First);
        await revoke.ConfirmAsync();
        await Expect(guests.Nobody).ToBeVisibleAsync();
        Router.ActiveGuests.ShouldBeEmpty();
        Router.Vouchers.ShouldBeEmpty();

        await ShouldTellItsStoryAsync(username);
    }

    async Task<DeskPage> SetUpAsync()
    {
        await Page.GotoAsync("/");
        await Expect(Page).ToHaveURLAsync(new Regex("/setup$"));
        var setup = new SetupPage(Page);
        await setup.TestAsync(Router.ApiUrl.ToString(), KioskUnderTest.ApiKey);
        await Expect(setup.TestResult).ToContainTextAsync("accepts the key");
        await setup.LoginUrl.FillAsync($"{Router.LoginUrl}?username={{username}}&password={{passcode}}");
        await setup.Ssid.FillAsync(Ssid);
        await setup.WifiPassword.FillAsync(WifiPassword);
        await setup.SaveAsync();
        await Expect(setup.Saved).ToBeVisibleAsync();
        return await setup.GoToDeskAsync();
    }

    /// <summary>The address its second code opens.</summary>
    async Task<string> ReadTicketAsync(string username, string passcode)
    {
        var paper = await Printer.WaitForTicketsAsync(1, Cancellation);
        var codes = ExternalTool.Scan(paper[0].ToPng());
        var wifi = WifiPayload.Parse(codes.Single(code => code.StartsWith("WIFI:", StringComparison.Ordinal)));
        wifi.Ssid.ShouldBe(Ssid);
        wifi.Password.ShouldBe(WifiPassword);
        var login = codes.Single(code => code.StartsWith("http", StringComparison.Ordinal));
        login.ShouldBe($"{Router.LoginUrl}?username={username}&password={passcode}");
        return login;
    }

    async Task ShouldTellItsStoryAsync(string username)
    {
        var vouchers = new VouchersPage(Page);
        await vouchers.OpenAsync();
        await vouchers.FindAsync(username);
        var voucher = await vouchers.OpenRowAsync("Revoked");
        await Expect(voucher.State).ToHaveTextAsync("Revoked");
        foreach (var sentence in new[] { "The router made it", "First log-in from", "Its ticket was printed", "Revoked; the router has removed it" })
            await Expect(voucher.History.Filter(new() { HasText = sentence })).ToHaveCountAsync(1);
    }

    static string Bare(string text) => KioskPage.Bare(text);

    [GeneratedRegex(@"^\s*\w{4}\s\w{4}\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();
}
