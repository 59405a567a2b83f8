using Kiosk.Tests.Tickets;
using Kiosk.Vouchers;

namespace Kiosk.BrowserTests;

public sealed class DemoTests(Chromium chromium)
{
    [Fact]
    public async Task The_demo_issues_a_voucher_and_shows_its_ticket()
    {
        await using var demo = await DemoProcess.StartAsync(TestContext.Current.CancellationToken);
        await using var context = await chromium.OpenAsync(demo.Address, DisplaySize.Desk);
        var page = await context.NewPageAsync();
        var witness = new Witness(page, demo.Address);
        var desk = new DeskPage(page);
        await desk.OpenAsync();
        await Expect(page.Locator(".demo")).ToHaveTextAsync("DEMO");
        await Expect(page.Locator("#guest-count")).Not.ToHaveTextAsync("Guests 0");

        var issued = await desk.IssueAsync("Meeting");
        var username = await issued.UsernameAsync();
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");

        var paper = page.Locator($"#paper img[alt*='{VoucherCode.Group(username)}']");
        await Eventually.TrueAsync(
            async () =>
            {
                await page.GotoAsync("/demo/printer");
                return await paper.CountAsync() == 1;
            },
            "the printer has cut the ticket off");
        await paper.EvaluateAsync("picture => picture.decode()");
        await page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/demo-printer-{DisplaySize.Desk}.png") });
        var picture = await context.APIRequest.GetAsync((await paper.GetAttributeAsync("src"))!);
        ExternalTool.Scan(await picture.BodyAsync()).ShouldContain(code => code.Contains($"username={username}", StringComparison.Ordinal));

        await page.GotoAsync("/demo/printer");
        await page.Locator("#receipt-PaperOut").TapAsync();
        await Expect(page.Locator("#receipt-PaperOut")).ToHaveTextAsync("Put paper in");
        await desk.OpenAsync();
        await desk.IssueAsync("Meeting");
        await Expect(desk.Strip).ToContainTextAsync("Desk: Out of paper");
        await page.GotoAsync("/demo/printer");
        await page.Locator("#receipt-PaperOut").TapAsync();
        await Expect(page.Locator("#receipt-PaperOut")).ToHaveTextAsync("Take the paper out");
        await Expect(desk.Strip).Not.ToContainTextAsync("Out of paper");
        witness.Complaints.ShouldBeEmpty();
    }
}
