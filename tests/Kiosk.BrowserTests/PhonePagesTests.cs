using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.BrowserTests;

public class PhonePagesTests(Chromium chromium) : BrowserTest(chromium), IAsyncLifetime
{
    EmulatedPhone phone = null!; // opened before the test

    IProxyEmulator Vendor => phone.Vendor;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        phone = await EmulatedPhone.OpenAsync(Venue.Kiosk);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        if (phone is not null)
            await phone.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_access_with_an_end_is_made_once_and_its_password_is_shown_when_asked_for()
    {
        Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Slow) { Calls = ["POST connections/{}/proxy-access"], Delay = TimeSpan.FromMilliseconds(400) });
        var pages = await OpenAsync("accesses/proxy/new");
        await pages.Description.FillAsync("Room 12");
        await pages.Expires.FillAsync("2031-07-01T12:00");
        await Page.Locator("#save").DblClickAsync();
        await Expect(pages.Says).ToContainTextAsync("Made. Whoever uses it needs");

        var made = (await phone.ListAsync("proxy-access", "proxy_accesses")).Where(access => access.GetProperty("description").GetString() == "Room 12")
            .ToList().ShouldHaveSingleItem();
        made.GetProperty("expires_at").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2031, 7, 1, 10, 0, 0, TimeSpan.Zero));
        var password = made.GetProperty("auth").GetProperty("password").GetString()!;
        (await Page.ContentAsync()).ShouldNotContain(password);
        await Expect(pages.Card("Room 12")).ToContainTextAsync("7/1/2031");
        await pages.ShowPasswordAsync("Room 12");
        await Expect(pages.PasswordOf("Room 12")).ToHaveTextAsync(password);
    }

    [Fact]
    public async Task A_VPN_configuration_is_a_file_of_the_accesss_name()
    {
        await phone.AskAsync("ovpn-access", new { name = "Office", description = "" });
        var pages = await OpenAsync("accesses");
        // Twice: the button is there again after a file came.
        for (var time = 0; time < 2; time++)
        {
            var file = await pages.DownloadAsync("Office");
            file.SuggestedFilename.ShouldBe("Office.ovpn");
            await using var stream = await file.CreateReadStreamAsync();
            using var reader = new StreamReader(stream);
            (await reader.ReadToEndAsync(Cancellation)).ShouldContain("setenv ACCESS");
        }
    }

    [Fact]
    public async Task A_setting_out_of_its_range_is_refused_beside_its_field_and_a_right_one_is_sent_after_the_question()
    {
        var pages = await OpenAsync("phone");
        await pages.Interval.FillAsync("1440");
        await pages.ChangesByItself.CheckAsync();
        await pages.ReviewAsync();
        await Expect(pages.ErrorOf(pages.Interval)).ToContainTextAsync("a whole number from 0 to 1439");
        await Expect(pages.ChangesByItself).ToBeCheckedAsync();
        await pages.Interval.FillAsync("45");
        await pages.ReviewAsync();
        await Expect(pages.Confirm).ToBeVisibleAsync();
        Vendor.Calls.CountOf("POST connections/{}/update-settings").ShouldBe(0);
        await pages.Confirm.TapAsync();
        await Expect(pages.Says).ToContainTextAsync("saved at iProxy");
        (await phone.AskAsync()).GetProperty("settings").GetProperty("ip_change_interval_minutes").GetInt32().ShouldBe(45);
    }

    [Fact]
    public async Task The_address_of_a_link_can_be_read_but_not_tapped()
    {
        var pages = await OpenAsync("links");
        await pages.MakeLinkAsync();
        await Expect(pages.Says).ToContainTextAsync("The link is made.");
        var link = (await phone.ListAsync("actionlinks", "action_links"))[0];
        (await Page.ContentAsync()).ShouldNotContain(link.GetProperty("id").GetString()!);
        await pages.ShowAddressAsync("Changes the IP address");
        await Expect(pages.LinkAddress).ToHaveValueAsync(link.GetProperty("link").GetString()!);
        await Expect(pages.LinkAddress).Not.ToBeEditableAsync();
        await Expect(Page.Locator("a[href*='actionlinks/do']")).ToHaveCountAsync(0);
        Vendor.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_is_changed_only_after_its_name_is_typed_and_paid_once()
    {
        Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Slow) { Calls = ["POST connections/{}/change-plan"], Delay = TimeSpan.FromMilliseconds(400) });
        var pages = await OpenAsync("account/plan");
        await pages.Plan.FillAsync("d4yP1anAb2");
        await pages.Confirm.TapAsync();
        await Expect(pages.ErrorOf(pages.NameAgain)).ToContainTextAsync("Nothing was done.");
        await Expect(pages.Plan).ToHaveValueAsync("d4yP1anAb2");
        Vendor.Balance.ShouldBe(15.89m);
        await pages.NameAgain.FillAsync("Lobby phone");
        await pages.Confirm.DblClickAsync();
        await Expect(pages.Says).ToContainTextAsync("The plan is now d4yP1anAb2.");
        Vendor.Balance.ShouldBe(15.39m);
    }

    async Task<PhonePages> OpenAsync(string below)
    {
        var pages = new PhonePages(Page);
        await pages.OpenAsync(EmulatedPhone.Uplink, below);
        return pages;
    }
}

public sealed class PhonePagesWithoutScriptTests(Chromium chromium) : PhonePagesTests(chromium)
{
    protected override bool Script => false;
}
