using System.Text.RegularExpressions;

namespace Kiosk.BrowserTests;

public sealed class RouterAwayTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task With_the_router_unplugged_everything_that_is_known_stays_at_hand()
    {
        var voucher = await Venue.IssueAsync("Room 12");
        Router.Login(voucher.Username, voucher.Passcode).Succeeded.ShouldBeTrue();
        var guests = new GuestsPage(Page);
        await guests.OpenAsync();
        await Expect(guests.Row("Room 12")).ToBeVisibleAsync();

        await Router.StopAsync();

        await Expect(guests.Strip).ToContainTextAsync(new Regex(@"Router silent for \d+ (s|min)"));
        await Expect(guests.Trouble).ToContainTextAsync("The router cannot be reached. Check that it is switched on");
        await Expect(guests.Trouble).ToContainTextAsync("New vouchers and revoking have to wait.");
        await Expect(guests.Age).ToContainTextAsync(new Regex(@"this is how it was \d+ (s|min) ago"));
        await Expect(guests.Row("Room 12")).ToBeVisibleAsync();

        var vouchers = new VouchersPage(Page);
        await vouchers.OpenAsync();
        await vouchers.TypeAsync("room 12");
        await Expect(vouchers.Count).ToHaveTextAsync("1 voucher");
        var details = await vouchers.OpenRowAsync("Room 12");
        await Expect(details.State).ToHaveTextAsync("In use");
        await Expect(details.Facts).ToContainTextAsync("Room 12");
        await Expect(details.Trouble).ToContainTextAsync("The router cannot be reached.");

        await Router.StartAgainAsync(Cancellation);
        await Expect(details.Trouble).ToHaveCountAsync(0);
        await Expect(details.Strip).Not.ToContainTextAsync("silent");
    }

    [Fact]
    public async Task A_tap_with_the_router_unplugged_says_that_nothing_was_made()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await Router.StopAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Main).ToContainTextAsync("Not made");
        await Expect(issued.Main).ToContainTextAsync("The router cannot be reached. Check that it is switched on");
        await Expect(issued.Username).ToHaveCountAsync(0);
        await Expect(issued.BackToTiles).ToBeVisibleAsync();
    }
}
