using Kiosk.Tests.Tickets;

namespace Kiosk.BrowserTests;

public sealed class IssuedCodesTests(Chromium chromium) : BrowserTest(chromium)
{
    const string LoginUrl = "http://192.168.10.1/login?username={username}&password={passcode}";

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(
        "--Wifi:Ssid=Seaview Guest", "--Wifi:Password=sand-and-salt", $"--Router:LoginUrl={LoginUrl}");

    [Fact]
    public async Task A_scanner_reads_both_codes_from_the_screen()
    {
        var voucher = await Venue.IssueAsync();
        var issued = new IssuedPage(Page);
        foreach (var size in new[] { DisplaySize.Panel, DisplaySize.Desk })
        {
            await Page.SetViewportSizeAsync(size.Width, size.Height);
            await issued.OpenAsync(voucher.Id);
            await Expect(issued.Codes).ToHaveCountAsync(2);
            ExternalTool.Scan(await Page.ScreenshotAsync()).ShouldBe(
                ["WIFI:T:WPA;S:Seaview Guest;P:sand-and-salt;;", $"http://192.168.10.1/login?username={voucher.Username}&password={voucher.Passcode}"],
                ignoreOrder: true, $"at {size}");
        }
    }

    [Fact]
    public async Task The_code_is_large_enough_to_be_read_across_a_desk()
    {
        var voucher = await Venue.IssueAsync();
        var issued = new IssuedPage(Page);
        foreach (var (size, pixels) in new[] { (DisplaySize.Panel, 44), (DisplaySize.Desk, 64) })
        {
            await Page.SetViewportSizeAsync(size.Width, size.Height);
            await issued.OpenAsync(voucher.Id);
            foreach (var code in new[] { issued.Username, issued.Passcode })
                (await code.EvaluateAsync<double>("code => parseFloat(getComputedStyle(code).fontSize)")).ShouldBeGreaterThanOrEqualTo(pixels);
        }
    }
}
