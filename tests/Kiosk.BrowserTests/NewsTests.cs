namespace Kiosk.BrowserTests;

public sealed class NewsTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_tap_is_not_lost_to_news_that_arrives_while_the_finger_is_down()
    {
        var touched = await Venue.IssueAsync("Room 12");
        await Page.GotoAsync("/");
        await Page.Locator($"#recent-{touched.Id}").HoverAsync();
        await Page.Mouse.DownAsync();
        await Page.RunAndWaitForRequestFinishedAsync(
            () => Venue.IssueAsync("Room 7"),
            new() { Predicate = request => new Uri(request.Url).AbsolutePath == "/" });
        await Page.Mouse.UpAsync();
        await Expect(Page).ToHaveURLAsync($"/vouchers/{touched.Id}");
    }

    [Fact]
    public async Task News_that_had_to_wait_is_shown_when_the_finger_is_lifted()
    {
        await Page.GotoAsync("/");
        await Page.Locator("h2").First.HoverAsync();
        await Page.Mouse.DownAsync();
        await Page.RunAndWaitForRequestFinishedAsync(
            () => Venue.IssueAsync("Room 7"),
            new() { Predicate = request => new Uri(request.Url).AbsolutePath == "/" });
        await Page.Mouse.UpAsync();
        await Expect(Page.Locator("#recent")).ToContainTextAsync("Room 7");
    }
}
