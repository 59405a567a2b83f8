using Kiosk.Emulators.AirVpn;
using Kiosk.Settings;

namespace Kiosk.BrowserTests;

public class UplinkSetupTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_uplink_is_set_up_with_a_wrong_key_then_the_right_one_and_its_device_is_chosen_from_a_list()
    {
        await using var vpn = await AirVpnEmulator.StartAsync(new AirVpnSettings(), TimeProvider.System, Cancellation);
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        await Expect(internet.Headline).ToHaveTextAsync("No way to the Internet is set up here");
        var form = await internet.AddAsync();
        await form.Name.FillAsync("Tunnel");
        await form.UnfoldAsync();
        await form.Address.FillAsync(vpn.ApiUrl.ToString());
        await form.Seconds.FillAsync("5");
        await form.Key.FillAsync("a-wrong-key");
        await form.TestAsync();
        await Expect(form.TestResult).ToContainTextAsync("AirVPN does not accept the key.");
        await Expect(form.Targets).ToHaveCountAsync(0);

        await form.Key.FillAsync(vpn.ApiKey);
        await form.TestAsync();
        await Expect(form.TestResult).ToContainTextAsync("AirVPN answers and accepts the key.");
        await Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/uplink-tested-{DisplaySize.Panel}.png"), FullPage = true });
        await form.ChooseAsync("venue-router");
        if (!IsScripted)
            await form.Key.FillAsync(vpn.ApiKey);
        var uplink = await form.SaveAsync();
        await Expect(uplink.State).ToContainTextAsync("Up for");
        await Expect(uplink.Facts).ToContainTextAsync("venue-router");
        var saved = Venue.Kiosk.Get<UplinkSettings>().Find("Tunnel").ShouldNotBeNull().Uplink;
        (saved.Key, saved.Target, saved.PollSeconds).ShouldBe((vpn.ApiKey, "venue-router", 5));
        (await Page.ContentAsync()).ShouldNotContain(vpn.ApiKey);

        form = await uplink.SettingsAsync();
        await Expect(form.Key).ToHaveValueAsync("");
        await form.Name.FillAsync("VPN");
        uplink = await form.SaveAsync();
        await Expect(uplink.State).ToContainTextAsync("Up for");
        Venue.Kiosk.Get<UplinkSettings>().Find("VPN")!.Uplink.Key.ShouldBe(vpn.ApiKey);

        form = await uplink.SettingsAsync();
        (await Page.ContentAsync()).ShouldNotContain(vpn.ApiKey);
        await form.RemoveAsync();
        internet = await form.ConfirmRemovalAsync();
        await Expect(internet.Headline).ToHaveTextAsync("No way to the Internet is set up here");
    }

    protected virtual bool IsScripted => true;
}

public sealed class UplinkSetupWithoutScriptTests(Chromium chromium) : UplinkSetupTests(chromium)
{
    protected override bool Script => false;

    protected override bool IsScripted => false;
}
