using System.Text.RegularExpressions;

namespace Kiosk.BrowserTests;

public sealed class OutageTests(Chromium chromium)
{
    /// <summary>Two looks that agree, a device that dials again, two more looks.</summary>
    const float Patience = 45_000;

    [Fact]
    public async Task The_tunnel_breaks_the_strip_says_so_a_manager_reconnects_and_the_history_knows()
    {
        await using var demo = await DemoProcess.StartAsync(TestContext.Current.CancellationToken);
        await using var context = await chromium.OpenAsync(demo.Address, DisplaySize.Panel);
        var page = await context.NewPageAsync();
        var witness = new Witness(page, demo.Address);
        var internet = new InternetPage(page);
        await internet.OpenAsync();
        await Expect(internet.Headline).ToHaveTextAsync("Guests have Internet", new() { Timeout = Patience });
        await Expect(internet.Cards).ToHaveCountAsync(4);

        var demoUplinks = new DemoUplinksPage(page);
        await demoUplinks.OpenAsync();
        await demoUplinks.PressAsync("airvpn-down");
        await page.GotoAsync("/vouchers");
        await Expect(internet.Strip).ToContainTextAsync(new Regex(@"No Internet \d+ (s|min)"), new() { Timeout = Patience });
        await Expect(internet.Trouble).ToContainTextAsync("Guests have no Internet since");
        await Expect(internet.Trouble).ToContainTextAsync("venue-router has no session at AirVPN");
        await Expect(internet.Trouble).ToContainTextAsync("Vouchers still work and print.");

        await internet.OpenAsync();
        await Expect(internet.Headline).ToContainTextAsync("Guests have no Internet since");
        await page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/demo-outage-{DisplaySize.Panel}.png") });
        var question = await internet.MendAsync();
        await Expect(question.Question).ToHaveTextAsync("Reconnect VPN tunnel?");
        await Expect(question.Main).ToContainTextAsync("All guests lose Internet for about a minute");
        var uplink = await question.DoAsync();
        await Expect(uplink.Action).ToContainTextAsync("Reconnect: done at");
        await Expect(uplink.State).ToContainTextAsync("Up for", new() { Timeout = Patience });
        await Expect(uplink.Strip).Not.ToContainTextAsync("No Internet");
        await Expect(uplink.Log).ToContainTextAsync("Front desk");

        await uplink.HistoryAsync();
        await Expect(uplink.Main).ToContainTextAsync("venue-router has no session at AirVPN");
        await page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/demo-history-{DisplaySize.Panel}.png") });
        foreach (var (path, name) in new[] { ("/demo/uplinks", "demo-uplinks"), ("/internet/Lobby%20phone", "demo-iproxy"), ("/internet/Garden%20bar", "demo-airproxy"), ("/internet/Spare%20VPN", "demo-azirevpn"), ("/internet", "demo-internet") })
        {
            await page.GotoAsync(path);
            await page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{name}-{DisplaySize.Panel}.png") });
        }

        witness.Complaints.ShouldBeEmpty();
    }
}
