namespace Kiosk.BrowserTests;

public sealed class UplinkWithoutScriptTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Script => false;

    protected override Task<Venue> OpenAsync() => Venue.OpenWithTunnelAsync();

    [Fact]
    public async Task A_tunnel_is_reconnected_and_its_page_follows()
    {
        var internet = new InternetPage(Page);
        await internet.OpenAsync();
        var uplink = await internet.OpenCardAsync(Venue.Tunnel);
        var question = await uplink.AskAsync("Reconnect…");
        uplink = await question.DoAsync();
        await Expect(uplink.Action).ToContainTextAsync("Reconnect: done at");
        Venue.Vpn.Calls.CountOf("disconnect").ShouldBe(1);
    }
}
