using System.Globalization;

namespace Kiosk.BrowserTests;

public sealed class CustomVoucherTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task What_cannot_be_used_is_told_beside_its_field_and_stays_there()
    {
        var custom = new CustomPage(Page);
        await custom.OpenAsync();
        await custom.Name.FillAsync("Room 12");
        await custom.Download.FillAsync("a lot");
        await custom.MakeAsync();
        await Expect(custom.ErrorOf(custom.Download)).ToContainTextAsync("a whole number of megabytes from 1 to");
        await Expect(custom.Download).ToHaveValueAsync("a lot");
        await Expect(custom.Name).ToHaveValueAsync("Room 12");

        await custom.Download.FillAsync("500");
        await custom.Name.FillAsync("<b>Room</b>");
        await custom.MakeAsync();
        await Expect(custom.ErrorOf(custom.Name)).ToContainTextAsync("no markup, symbols or emoji");
        await Expect(custom.Name).ToHaveValueAsync("<b>Room</b>");
        await Expect(custom.Download).ToHaveValueAsync("500");
        Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Good_terms_make_a_voucher_with_its_limits_and_its_start()
    {
        var start = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich")).Date.AddDays(1).AddHours(9);
        var custom = new CustomPage(Page);
        await custom.OpenAsync();
        await custom.Name.FillAsync("Žofie Nováková");
        await custom.ValidFor.SelectOptionAsync("3 days");
        await custom.Start.FillAsync(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await custom.Download.FillAsync("500");
        await custom.Upload.FillAsync("100");
        var issued = await custom.MakeAsync();
        await Expect(issued.Main).ToContainTextAsync("Works only from");

        var username = await issued.UsernameAsync();
        var made = Router.Vouchers.ShouldHaveSingleItem();
        (made.Username, made.FullName, made.ValidFor, made.DownloadLimitMb, made.UploadLimitMb)
            .ShouldBe((username, "Žofie Nováková", "3 days", 500, 100));
        var details = await issued.DetailsAsync();
        await Expect(details.Facts).ToContainTextAsync("Žofie Nováková");
        await Expect(details.Facts).ToContainTextAsync("500 MB down, 100 MB up");
        await Expect(details.Facts).ToContainTextAsync("9:00");
    }
}
