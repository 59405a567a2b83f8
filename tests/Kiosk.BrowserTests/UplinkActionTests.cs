using Kiosk.Events;
using Kiosk.Settings;

namespace Kiosk.BrowserTests;

public sealed class UplinkActionTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override Task<Venue> OpenAsync() => Venue.OpenWithTunnelAsync();

    [Fact]
    public async Task Two_taps_at_once_reconnect_once()
    {
        var question = new UplinkActionPage(Page);
        await question.OpenAsync(Venue.Tunnel, "reconnect");
        await question.Confirm.DblClickAsync();
        await ShouldBeDoneOnceAsync(new UplinkPage(Page));
    }

    [Fact]
    public async Task A_form_that_is_sent_again_later_does_nothing_more()
    {
        var question = new UplinkActionPage(Page);
        await question.OpenAsync(Venue.Tunnel, "reconnect");
        var key = await question.Key.InputValueAsync();
        await ShouldBeDoneOnceAsync(await question.DoAsync());
        await question.OpenAsync(Venue.Tunnel, "reconnect");
        await question.Key.EvaluateAsync("(field, key) => field.value = key", key);
        await ShouldBeDoneOnceAsync(await question.DoAsync());
    }

    [Fact]
    public async Task A_second_action_waits_for_the_first()
    {
        var question = new UplinkActionPage(Page);
        await question.OpenAsync(Venue.Tunnel, "reconnect");
        await question.DoAsync();
        await question.OpenAsync(Venue.Tunnel, "reconnect");
        await question.Confirm.TapAsync();
        await Expect(question.Main).ToContainTextAsync("Something else is under way here or was just done. Try again in");
    }

    [Fact]
    public async Task A_message_needs_its_words_and_keeps_what_was_typed()
    {
        var uplink = new UplinkPage(Page);
        await uplink.OpenAsync(Venue.Tunnel);
        var question = await uplink.AskAsync("Send a message…");
        await question.Subject.FillAsync("Tunnel");
        await question.Confirm.TapAsync();
        await Expect(question.ErrorOf(question.Message)).ToContainTextAsync("Write the message.");
        await Expect(question.Subject).ToHaveValueAsync("Tunnel");
        await question.Message.FillAsync("It was down & is up again <now>");
        uplink = await question.DoAsync();
        await Expect(uplink.Action).ToContainTextAsync("Send a message: done at");
        var message = Venue.Vpn.Messages.ShouldHaveSingleItem();
        (message.Subject, message.Body).ShouldBe(("Tunnel", "It was down & is up again <now>"));
    }

    [Fact]
    public async Task A_keyboard_alone_reconnects()
    {
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        await TabToAsync("#uplink-VPN%20tunnel");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(new UplinkPage(Page).Reason).ToBeVisibleAsync();
        await TabToAsync("#act-reconnect");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(new UplinkActionPage(Page).Question).ToHaveTextAsync("Reconnect VPN tunnel?");
        await TabToAsync("#confirm");
        await Page.Keyboard.PressAsync("Enter");
        await ShouldBeDoneOnceAsync(new UplinkPage(Page));
    }

    [Fact]
    public async Task All_sessions_of_an_account_go_only_when_its_name_is_typed()
    {
        Venue.Kiosk.Get<UplinkSettings>().Save(
            1,
            new Dictionary<string, string?> { ["Kind"] = "airvpn", ["Name"] = "Whole", ["Url"] = Venue.Vpn.ApiUrl.ToString(), ["Key"] = Venue.Vpn.ApiKey, ["Needed"] = "false" },
            "desk").ShouldBeEmpty();
        await Eventually.TrueAsync(() => Venue.Kiosk.Get<Kiosk.Uplinks.UplinkBoard>().Current.Find("Whole") is not null, "the board shows it");
        var question = new UplinkActionPage(Page);
        await question.OpenAsync("Whole", "reconnect");
        await question.Confirm.TapAsync();
        await Expect(question.ErrorOf(question.Account)).ToContainTextAsync("Type the account's name");
        await question.Account.FillAsync("somebody");
        var uplink = await question.DoAsync();
        await Expect(uplink.Action).ToContainTextAsync("This is not the name of the account");
        Venue.Vpn.Sessions.ShouldNotBeEmpty();
    }

    async Task ShouldBeDoneOnceAsync(UplinkPage uplink)
    {
        await Expect(uplink.Action).ToContainTextAsync("Reconnect: done at");
        Venue.Vpn.Calls.CountOf("disconnect").ShouldBe(1);
        Venue.Kiosk.Get<EventLog>().About($"uplink:{Venue.Tunnel}").Select(entry => entry.Outcome).ShouldBe(["ok", "pending"]);
    }

    async Task TabToAsync(string selector)
    {
        var target = Page.Locator($"[id='{selector[1..]}']");
        await target.WaitForAsync();
        for (var step = 0; step < 20 && !await target.EvaluateAsync<bool>("e => e === document.activeElement"); step++)
            await Page.Keyboard.PressAsync("Tab");
        await Expect(target).ToBeFocusedAsync();
    }
}
