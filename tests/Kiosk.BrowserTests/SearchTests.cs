using Kiosk.Vouchers;

namespace Kiosk.BrowserTests;

public sealed class SearchTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_voucher_is_found_by_name_by_code_and_by_device_while_typing()
    {
        var wanted = await Venue.IssueAsync("Ada Lovelace");
        await Venue.IssueAsync("Room 12");
        await Venue.IssueAsync();
        Router.Login(wanted.Username, wanted.Passcode, "74:D2:46:A4:4B:7C").Succeeded.ShouldBeTrue();
        await Venue.Kiosk.SyncAsync();

        var vouchers = new VouchersPage(Page);
        await vouchers.OpenAsync();
        await Expect(vouchers.Rows).ToHaveCountAsync(3);
        foreach (var query in new[] { "lovelace", VoucherCode.Group(wanted.Username), "74:d2:46" })
        {
            await vouchers.TypeAsync("room 12");
            await Expect(vouchers.Row("Room 12")).ToBeVisibleAsync();
            await vouchers.TypeAsync(query);
            await Expect(vouchers.Row("Ada Lovelace")).ToBeVisibleAsync();
            await Expect(vouchers.Rows).ToHaveCountAsync(1);
        }

        await vouchers.TypeAsync("nobody");
        await Expect(vouchers.Main).ToContainTextAsync("No voucher matches.");
    }
}
