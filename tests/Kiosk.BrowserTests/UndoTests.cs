namespace Kiosk.BrowserTests;

public sealed class UndoTests(Chromium chromium) : BrowserTest(chromium)
{
    readonly ShiftedTime time = new();

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(KioskUnderTest.UsualRouter, isSetUp: true, time);

    [Fact]
    public async Task Undo_takes_the_voucher_back()
    {
        var issued = await IssueAsync();
        await issued.Undo.TapAsync();
        await Expect(issued.Main).ToContainTextAsync("Revoked");
        await Expect(issued.Username).ToHaveCountAsync(0);
        await Expect(issued.Undo).ToHaveCountAsync(0);
        Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_counts_down_and_goes_away_after_30_seconds()
    {
        await Page.Clock.InstallAsync();
        var issued = await IssueAsync();
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");
        await AdvanceAsync(10);
        await Expect(issued.Undo).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"Undo\s+(1\d|20) s"));
        await AdvanceAsync(21);
        await Expect(issued.Undo).ToHaveCountAsync(0);
        await Expect(issued.Username).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_kiosk_offers_no_undo_after_30_seconds_either()
    {
        var issued = await IssueAsync();
        time.Advance(TimeSpan.FromSeconds(31));
        await Page.ReloadAsync();
        await Expect(issued.Username).ToBeVisibleAsync();
        await Expect(issued.Undo).ToHaveCountAsync(0);
    }

    /// <summary>For the kiosk as well: news that come late draw the button anew, with the seconds the kiosk counts.</summary>
    async Task AdvanceAsync(int seconds)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        await Page.Clock.FastForwardAsync(seconds * 1000);
    }

    async Task<IssuedPage> IssueAsync()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Undo).ToBeVisibleAsync();
        return issued;
    }
}
