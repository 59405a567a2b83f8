using Kiosk.Tests.Tickets;
using Kiosk.Vouchers;

namespace Kiosk.BrowserTests;

public sealed class GuestScreenTests(Chromium chromium) : BrowserTest(chromium)
{
    const string LoginUrl = "http://192.168.10.1/login?username={username}&password={passcode}";

    readonly Chromium chromium = chromium;

    protected override Task<Venue> OpenAsync() =>
        Venue.OpenAsync("--Wifi:Ssid=Seaview Guest", "--Wifi:Password=sand-and-salt", $"--Router:LoginUrl={LoginUrl}");

    [Fact]
    public async Task The_second_display_shows_codes_that_a_phone_reads_and_nothing_of_the_staff_s()
    {
        var issued = new IssuedPage(Page);
        var voucher = await Venue.IssueAsync();
        await issued.OpenAsync(voucher.Id);
        var display = await (await issued.ShowAsync()).OpenDisplayAsync();
        foreach (var size in DisplaySize.All)
        {
            await display.Page.SetViewportSizeAsync(size.Width, size.Height);
            await Expect(display.Codes).ToHaveCountAsync(2);
            ExternalTool.Scan(await display.Page.ScreenshotAsync()).ShouldBe(
                ["WIFI:T:WPA;S:Seaview Guest;P:sand-and-salt;;", $"http://192.168.10.1/login?username={voucher.Username}&password={voucher.Passcode}"],
                ignoreOrder: true, $"at {size}");
        }

        await Expect(display.StaffLinks).ToHaveCountAsync(0);
        await Expect(display.Main).ToContainTextAsync("Valid until");
    }

    [Fact]
    public async Task Another_browser_is_told_nothing_and_the_first_may_reload()
    {
        var voucher = await Venue.IssueAsync();
        var show = new ShowPage(Page);
        await show.OpenAsync(voucher.Id);
        await show.MakeAsync();
        await Expect(show.Phone).ToContainTextAsync("listens to this computer alone");
        var link = await show.LinkAsync();
        await using var phone = await chromium.OpenAsync(Venue.Kiosk.Address, new DisplaySize(390, 780), script: false);
        var guest = new GuestPage(await phone.NewPageAsync());
        await guest.Page.GotoAsync(link);
        await Expect(guest.Passcode).ToBeVisibleAsync();
        (await guest.Page.EvaluateAsync<string>("document.cookie")).ShouldBeEmpty();

        await using var stranger = await chromium.OpenAsync(Venue.Kiosk.Address, new DisplaySize(390, 780));
        var other = new GuestPage(await stranger.NewPageAsync());
        await other.Page.GotoAsync(link);
        await Expect(other.Main).ToContainTextAsync("This link has been used already or has expired.");
        await Expect(other.Codes).ToHaveCountAsync(0);

        await guest.Page.ReloadAsync();
        await Expect(guest.Passcode).ToBeVisibleAsync();
        await Expect(guest.LogIn).ToHaveAttributeAsync("href", $"http://192.168.10.1/login?username={voucher.Username}&password={voucher.Passcode}");
    }

    [Fact]
    public async Task It_speaks_the_guest_s_language_in_its_direction_and_codes_stay_as_they_are()
    {
        var voucher = (await Venue.Kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 day", Language = "ar" })).Voucher!;
        var guest = await OpenAsync(voucher);
        await Expect(guest.Root).ToHaveAttributeAsync("dir", "rtl");
        await Expect(guest.Root).ToHaveAttributeAsync("lang", "ar");
        (await guest.Passcode.EvaluateAsync<string>("code => getComputedStyle(code).direction")).ShouldBe("ltr");
        var (join, login) = (await guest.Codes.First.BoundingBoxAsync(), await guest.Codes.Last.BoundingBoxAsync());
        join!.X.ShouldBeGreaterThan(login!.X);
    }

    [Fact]
    public async Task A_copied_code_is_the_code_without_the_gap()
    {
        var voucher = await Venue.IssueAsync();
        var guest = await OpenAsync(voucher);
        (await guest.Passcode.EvaluateAsync<string>(
            """
            code => {
              getSelection().selectAllChildren(code);
              return getSelection().toString().trim();
            }
            """)).ShouldBe(voucher.Passcode);
    }

    [Fact]
    public async Task It_says_when_the_guest_is_on_line_and_when_it_is_over()
    {
        var voucher = await Venue.IssueAsync();
        var guest = await OpenAsync(voucher);
        await Expect(guest.Online).ToHaveCountAsync(0);
        Router.Login(voucher.Username, voucher.Passcode).Succeeded.ShouldBeTrue();
        await Venue.Kiosk.SyncAsync();
        await Expect(guest.Online).ToHaveTextAsync("You are online");
        await Venue.Kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", Cancellation);
        await Expect(guest.Main).ToContainTextAsync("no longer valid");
        await Expect(guest.Codes).ToHaveCountAsync(0);
    }

    async Task<GuestPage> OpenAsync(Voucher voucher)
    {
        var show = new ShowPage(Page);
        await show.OpenAsync(voucher.Id);
        await show.MakeAsync();
        return await show.OpenDisplayAsync();
    }
}
