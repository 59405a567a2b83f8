using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.Strangers;

/// <summary>What stands before most APIs: nginx with its own pages, its limits and its habit of closing connections.</summary>
public sealed class NginxStrangerTests(StrangersHouse house) : IClassFixture<StrangersHouse>, IAsyncDisposable
{
    readonly UplinkRig kiosk = new(new ManualTimeProvider());

    [Theory]
    [InlineData("gone/", UplinkError.NoAnswer, "HTTP 502")]
    [InlineData("maintenance/", UplinkError.NoAnswer, "HTTP 503")]
    [InlineData("banned/", UplinkError.NotTheApi, "HTTP 403, page \"403 Forbidden\"")]
    [InlineData("recorded/nothing/", UplinkError.NotTheApi, "HTTP 404, page \"404 Not Found\"")]
    [InlineData("moved/", UplinkError.Redirected, "https://portal.example/moved/x")]
    public async Task Its_own_pages_have_their_names(string path, UplinkError expected, string detail)
    {
        StrangersHouse.SkipWhereAbsent();
        var error = await FailAsync(UplinkKind.AirProxy, path);
        (error.Error, error.Detail.Trim()).ShouldBe((expected, detail));
    }

    [Fact]
    public async Task A_silence_behind_it_is_its_timeout()
    {
        StrangersHouse.SkipWhereAbsent();
        var request = new VendorRequest(house.At(UplinkKind.IProxy, "silent/"), "x", "x?key=canary") { ByPerson = true };
        var error = await Should.ThrowAsync<UplinkException>(kiosk.Exchange.SendAsync(request, default));
        (error.Error, error.Detail.Trim()).ShouldBe((UplinkError.NoAnswer, "HTTP 504"));
    }

    [Fact]
    public async Task Its_ban_is_taken_for_AirVPNs()
    {
        StrangersHouse.SkipWhereAbsent();
        var error = await FailAsync(UplinkKind.AirVpn, "banned/");
        (error.Error, error.RetryAfter).ShouldBe((UplinkError.TooMany, TimeSpan.FromMinutes(10)));
        (await FailAsync(UplinkKind.AirVpn, "maintenance/")).Detail.ShouldBe("our own limit");
    }

    [Fact]
    public async Task Its_own_throttle_does_not_say_how_long()
    {
        StrangersHouse.SkipWhereAbsent();
        var request = Request(UplinkKind.AirProxy, "tight/") with { Path = "list/?format=json&key=" + Uri.EscapeDataString(StrangersHouse.Key) };
        (await kiosk.InTimeAsync(kiosk.Exchange.SendAsync(request, default))).IsSuccess.ShouldBeTrue();
        var error = await Should.ThrowAsync<UplinkException>(kiosk.InTimeAsync(kiosk.Exchange.SendAsync(request, default)));
        (error.Error, error.RetryAfter).ShouldBe((UplinkError.TooMany, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Connections_that_it_closes_lose_no_call()
    {
        StrangersHouse.SkipWhereAbsent();
        house.Record("kept", """{"ok":true}""");
        for (var i = 0; i < 25; i++)
            (await kiosk.InTimeAsync(kiosk.Exchange.SendAsync(Request(UplinkKind.AzireVpn, "recorded/") with { Path = "kept" }, default))).IsSuccess.ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    VendorRequest Request(UplinkKind kind, string path) => new(house.At(kind, path), "x", "x?key=canary") { ByPerson = true };

    async Task<UplinkException> FailAsync(UplinkKind kind, string path) =>
        await Should.ThrowAsync<UplinkException>(kiosk.InTimeAsync(kiosk.Exchange.SendAsync(Request(kind, path), default)));
}
