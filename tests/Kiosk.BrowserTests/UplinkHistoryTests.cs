using System.Text.RegularExpressions;

namespace Kiosk.BrowserTests;

public sealed class UplinkHistoryTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Script => false;

    [Fact]
    public async Task An_outage_is_told_while_it_lasts_and_after()
    {
        var uplinks = new StagedUplinks(Venue.Kiosk);
        uplinks.ShowTunnelDown();
        var uplink = new UplinkPage(Page);
        await uplink.OpenAsync(StagedUplinks.Tunnel);
        await uplink.HistoryAsync();
        var history = new UplinkHistoryPage(Page);
        await Expect(history.Outages).ToHaveCountAsync(1);
        await Expect(history.Outages).ToContainTextAsync("still so");
        await Expect(history.Outages).ToContainTextAsync("front-router");
        uplinks.ShowUp();
        await history.OpenAsync(StagedUplinks.Tunnel);
        await Expect(history.Outages).ToHaveCountAsync(1);
        await Expect(history.Outages).Not.ToContainTextAsync("still so");
    }

    [Fact]
    public async Task Staff_look_back_by_day_week_month_and_thirteen_months()
    {
        _ = new StagedUplinks(Venue.Kiosk);
        SeededHistory.Write(Venue.Kiosk, StagedUplinks.Phone, TimeProvider.System.GetUtcNow());
        var history = new UplinkHistoryPage(Page);
        await history.OpenAsync(StagedUplinks.Phone);
        await Expect(history.Charts).ToHaveCountAsync(3);
        foreach (var span in new[] { "Week", "Month", "Year" })
        {
            await history.ShowAsync(span);
            await Expect(history.Words).ToHaveTextAsync(new Regex(@"^Up [\d.]+ % of "));
            await Expect(history.Charts).ToHaveCountAsync(3);
        }

        (await history.Months.CountAsync()).ShouldBeInRange(12, 13);
        await history.ShowAsync("Month");
        await history.Earlier.TapAsync();
        await Expect(history.Later).ToBeVisibleAsync();
        var file = await Page.RunAndWaitForDownloadAsync(() => history.Spreadsheet.TapAsync());
        file.SuggestedFilename.ShouldMatch(@"^Lobby phone \d{4}-\d\d-01 \d{4}-\d\d-\d\d\.csv$");
        (await File.ReadAllLinesAsync(await file.PathAsync(), Cancellation)).Length.ShouldBeInRange(500, 60 * 24 * 31);
    }
}
