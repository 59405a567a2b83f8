using Kiosk.Emulators.WRouter;

namespace Kiosk.BrowserTests;

public sealed class SetupTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(KioskUnderTest.UsualRouter, isSetUp: false);

    [Fact]
    public async Task Testing_the_connection_says_what_is_wrong_and_what_to_do()
    {
        var setup = new SetupPage(Page);
        await setup.OpenAsync();

        (Router.PostEnabled, Router.GetEnabled) = (false, false);
        await SaysAsync(setup, "API is switched off. On the router open Integrations");
        Router.GetEnabled = true;
        await SaysAsync(setup, "enable the POST method");
        Router.PostEnabled = true;
        await SaysAsync(setup, "does not accept the API key. Copy it again", key: "another-key");
        Router.Faults.Add(FaultKind.Html, 1);
        await SaysAsync(setup, "A web page answered instead of the router's API");
        Router.Faults.Add(FaultKind.Redirect, 1);
        await SaysAsync(setup, "redirect to http://hotspot.example/login");
        await Router.StopAsync();
        await SaysAsync(setup, "cannot be reached. Check that it is switched on");
        await Router.StartAgainAsync(Cancellation);
        await SaysAsync(setup, "answers and accepts the key. It has 0 vouchers.");
    }

    [Fact]
    public async Task Saving_shows_what_is_not_allowed_beside_its_field_and_keeps_the_rest()
    {
        var setup = new SetupPage(Page);
        await setup.OpenAsync();
        await setup.Address.FillAsync("http://192.168.10.1/api/");
        await setup.WifiPassword.FillAsync("short");
        await setup.SaveAsync();
        await Expect(setup.WifiPassword).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(setup.Address).ToHaveValueAsync("http://192.168.10.1/api/");
        await Expect(setup.Saved).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_key_is_kept_and_never_shown_again()
    {
        var setup = new SetupPage(Page);
        await setup.OpenAsync();
        await setup.TestAsync(Router.ApiUrl.ToString(), KioskUnderTest.ApiKey);
        await setup.SaveAsync();
        await Expect(setup.Saved).ToBeVisibleAsync();
        await Expect(setup.Key).ToHaveValueAsync("");
        (await Page.ContentAsync()).ShouldNotContain(KioskUnderTest.ApiKey);
        await Expect(setup.Strip).ToContainTextAsync("Router");
    }

    async Task SaysAsync(SetupPage setup, string words, string key = KioskUnderTest.ApiKey)
    {
        await setup.TestAsync(Router.ApiUrl.ToString(), key);
        await Expect(setup.TestResult).ToContainTextAsync(words);
    }
}
