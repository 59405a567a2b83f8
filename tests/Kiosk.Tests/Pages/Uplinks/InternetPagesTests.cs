using System.Net;
using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Pages.Uplinks;

public sealed class InternetPagesTests : IAsyncLifetime
{
    const string Canary = "canary-4711-secret";
    const string Tunnel = "VPN tunnel";

    KioskUnderTest kiosk = null!; // started before each test

    UplinkRecord Record => kiosk.Get<UplinkRecord>();

    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync();

    [Theory]
    [InlineData("100 % sure?")]
    [InlineData("a%2Fb #1 & co")]
    [InlineData("Žofie <b>")]
    public async Task An_uplink_has_its_page_whatever_its_name(string name)
    {
        Add(0, name);
        var page = await GetAsync("/internet");
        page.ShouldContain($"href=\"{WebUtility.HtmlEncode($"/internet/{Uri.EscapeDataString(name)}")}\"");
        (await GetAsync($"/internet/{Uri.EscapeDataString(name)}")).ShouldContain("<h1>");
        page.ShouldNotContain("<b>\"");
        page.ShouldNotContain("<b></");
    }

    [Fact]
    public async Task No_page_holds_a_key()
    {
        Add(0, Tunnel, Canary);
        foreach (var path in new[] { "/", "/internet", "/internet/VPN%20tunnel", "/internet/0/edit", "/internet/0/remove", "/internet/new", "/status", "/more" })
            (await GetAsync(path)).ShouldNotContain(Canary);
    }

    [Fact]
    public async Task There_is_no_page_of_an_unknown_uplink_place_or_action()
    {
        Add(0, Tunnel);
        using var client = kiosk.Client();
        foreach (var path in new[] { "/internet/Nobody", "/internet/9/edit", "/internet/9/remove", "/internet/VPN%20tunnel/actions/explode", "/internet/Nobody/actions/reconnect", "/demo/uplinks" })
            (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public void The_strip_says_nothing_without_an_uplink() => Words.Strip().ShouldBeNull();

    [Theory]
    [InlineData(UplinkState.Up, "Internet", Tone.Good)]
    [InlineData(UplinkState.Down, "No Internet 0 s", Tone.Bad)]
    [InlineData(UplinkState.Degraded, "Internet unstable", Tone.Warn)]
    [InlineData(UplinkState.Unknown, "Internet?", Tone.Quiet)]
    public void The_strip_says_whether_guests_have_Internet(UplinkState state, string text, Tone tone)
    {
        Add(0, Tunnel);
        Show(Tunnel, state);
        var word = Words.Strip().ShouldNotBeNull();
        (word.Text, word.Tone).ShouldBe((text, tone));
    }

    [Fact]
    public async Task A_spare_that_is_down_alarms_nobody()
    {
        Add(0, Tunnel);
        Add(1, "Spare", needed: "false");
        Show(Tunnel, UplinkState.Up);
        Show("Spare", UplinkState.Down);
        (Words.Strip()?.Text, Words.Trouble()).ShouldBe(("Internet", null));
        (await GetAsync("/internet")).ShouldContain("Guests have Internet");
    }

    [Fact]
    public async Task Every_page_says_that_the_Internet_is_down_and_what_still_works()
    {
        Add(0, Tunnel);
        Show(Tunnel, UplinkState.Down);
        var page = WebUtility.HtmlDecode(await GetAsync("/vouchers"));
        page.ShouldContain("Guests have no Internet since");
        page.ShouldContain("Vouchers still work and print.");
        page.ShouldContain("href=\"/internet\"");
    }

    [Fact]
    public async Task A_router_that_is_down_is_what_to_look_at_first()
    {
        Add(0, Tunnel);
        Show(Tunnel, UplinkState.Down);
        await kiosk.Router.StopAsync();
        await kiosk.SyncAsync();
        var page = WebUtility.HtmlDecode(await GetAsync("/internet"));
        page.ShouldContain("The hotspot router does not answer.");
        page.ShouldContain("Is the router's light on?");
        page.ShouldContain("Test the router");
    }

    [Fact]
    public async Task Pages_that_look_again_do_so_without_script()
    {
        Add(0, Tunnel);
        foreach (var path in new[] { "/internet", "/internet/VPN%20tunnel" })
            (await GetAsync(path)).ShouldContain("<noscript><meta http-equiv=\"refresh\"");
    }

    public async ValueTask DisposeAsync() => await kiosk.DisposeAsync();

    InternetWords Words
    {
        get
        {
            _ = Pages.Words.English.Texts<Screen>();
            return kiosk.Get<InternetWords>();
        }
    }

    /// <summary>Without a key nobody is asked, so the board shows what a test says.</summary>
    void Add(int place, string name, string? key = null, string? needed = null)
    {
        var values = new Dictionary<string, string?> { ["Kind"] = "airvpn", ["Name"] = name, ["Key"] = key, ["Needed"] = needed, ["Url"] = "http://127.0.0.1:1/" };
        kiosk.Get<UplinkSettings>().Save(place, values, "desk").ShouldBeEmpty();
        Record.Keep(kiosk.Get<UplinkList>().All);
    }

    void Show(string name, UplinkState state)
    {
        for (var look = 0; look < 2; look++)
            Record.Seen(kiosk.Get<UplinkList>().Find(name)!, new UplinkReading(state, new UplinkReason("NoAnswer", "AirVPN", "")));
    }

    async Task<string> GetAsync(string path)
    {
        using var client = kiosk.Client();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
