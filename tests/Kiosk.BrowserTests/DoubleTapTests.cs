using Kiosk.Emulators.WRouter;
using Kiosk.Printing;

namespace Kiosk.BrowserTests;

public sealed class DoubleTapTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Two_taps_at_once_make_one_voucher_and_one_ticket()
    {
        Router.Faults.Add(new Fault(FaultKind.Slow) { Actions = ["create_voucher"], Delay = TimeSpan.FromMilliseconds(400) });
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await desk.Tile("1 day").DblClickAsync();
        await ShouldBeOneAsync(new IssuedPage(Page));
    }

    [Fact]
    public async Task Two_tabs_with_the_same_form_make_one_voucher_and_one_ticket()
    {
        Router.Faults.Add(new Fault(FaultKind.Slow) { Actions = ["create_voucher"], Delay = TimeSpan.FromMilliseconds(400) });
        var (one, two) = (new DeskPage(Page), new DeskPage(await AnotherTabAsync()));
        await one.OpenAsync();
        await two.OpenAsync();
        await two.TakeFormOfAsync(one);

        var issued = await Task.WhenAll(one.IssueAsync("1 day"), two.IssueAsync("1 day"));

        (await issued[0].UsernameAsync()).ShouldBe(await issued[1].UsernameAsync());
        await ShouldBeOneAsync(issued[0]);
    }

    async Task ShouldBeOneAsync(IssuedPage issued)
    {
        var username = await issued.UsernameAsync();
        await Expect(issued.Main).ToContainTextAsync("Printed on Desk");
        Router.Vouchers.ShouldHaveSingleItem().Username.ShouldBe(username);
        Venue.Ledger.ShouldHaveSingleItem().Username.ShouldBe(username);
        Venue.Kiosk.Get<PrintQueue>().OfVoucher(Venue.Ledger[0].Id).ShouldHaveSingleItem();
        (await Printer.WaitForTicketsAsync(1, Cancellation)).ShouldHaveSingleItem();
    }
}
