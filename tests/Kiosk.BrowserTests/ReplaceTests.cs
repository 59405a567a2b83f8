namespace Kiosk.BrowserTests;

public sealed class ReplaceTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_guest_who_stays_longer_gets_a_new_voucher_linked_to_the_old_one()
    {
        var old = await Venue.IssueAsync("Room 12");
        var voucher = new VoucherPage(Page);
        await voucher.OpenAsync(old.Id);
        var issued = await voucher.ReplaceAsync("3 days");
        var username = await issued.UsernameAsync();
        username.ShouldNotBe(old.Username);
        Router.Vouchers.ShouldHaveSingleItem().Username.ShouldBe(username);

        await voucher.OpenAsync(old.Id);
        await Expect(voucher.State).ToHaveTextAsync("Revoked");
        await voucher.FollowAsync("Replaced by");
        Bare(await voucher.Heading.InnerTextAsync()).ShouldBe(username);
        await Expect(voucher.Facts).ToContainTextAsync("Room 12");
        await voucher.FollowAsync("Issued in the place of");
        Bare(await voucher.Heading.InnerTextAsync()).ShouldBe(old.Username);
    }

    static string Bare(string text) => KioskPage.Bare(text);
}
