using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.Strangers;

/// <summary>AirProxy's paths as Django REST framework serves them, which the vendor's site is made with.</summary>
public sealed class AirProxyStrangerTests(StrangersHouse house) : IClassFixture<StrangersHouse>, IAsyncDisposable
{
    readonly UplinkRig kiosk = new(new ManualTimeProvider());

    AirProxyClient Client => kiosk.Get<AirProxyClient>();

    UplinkAccount Account => house.At(UplinkKind.AirProxy, "api/proxy/");

    [Fact]
    public async Task The_list_and_the_address_are_read()
    {
        StrangersHouse.SkipWhereAbsent();
        var rental = (await Client.GetListAsync(Account, AirProxyFilter.All, byPerson: true, default)).ShouldHaveSingleItem();
        (rental.Id, rental.Address, rental.Comment, rental.RotationMinutes).ShouldBe(("123", "s1.airproxy.example:10142", "Zürich", null));
        rental.ToString().ShouldNotContain("canary");
        (await Client.GetExternalIpAsync(Account, "s1.airproxy.example:10142", fromCache: true, byPerson: true, default)).ShouldBe("203.0.113.183");
        (await kiosk.InTimeAsync(kiosk.Vendor(UplinkKind.AirProxy).LookAsync(Account, ["123"], default)))[0].State.ShouldBe(UplinkState.Up);
    }

    [Fact]
    public async Task A_real_throttle_closes_the_gate_for_as_long_as_it_says()
    {
        StrangersHouse.SkipWhereAbsent();
        var change = new AirProxyChange { IsAsync = true, ShowOldIp = true, Fingerprint = "*:128:0:*:64240,*:mss,nop,nop,sok:df,id+:0" };
        (await Client.ChangeIpAsync(Account, "123", change, default)).OldIp.ShouldBe("203.0.113.177");
        kiosk.Time.Advance(TimeSpan.FromSeconds(7));
        var throttled = await Should.ThrowAsync<UplinkException>(Client.ChangeIpAsync(Account, "123", change, default));
        (throttled.Error, throttled.NotDone).ShouldBe((UplinkError.TooMany, true));
        throttled.RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        kiosk.Time.Advance(TimeSpan.FromSeconds(15));
        (await Should.ThrowAsync<UplinkException>(Client.ChangeIpAsync(Account, "123", change, default))).Detail.ShouldBe("our own limit");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("wrong&challenge=1")]
    public async Task A_key_that_is_not_accepted_is_called_so(string? key)
    {
        StrangersHouse.SkipWhereAbsent();
        var request = new VendorRequest(Account, "list", "list/?format=json" + (key is null ? "" : "&key=" + key)) { ByPerson = true };
        (await Should.ThrowAsync<UplinkException>(kiosk.Exchange.SendAsync(request, default))).Error.ShouldBe(UplinkError.KeyRefused);
    }

    [Fact]
    public async Task The_frameworks_refusals_have_their_names()
    {
        StrangersHouse.SkipWhereAbsent();
        (await FailAsync(Client.GetExternalIpAsync(Account, "5", fromCache: true, byPerson: true, default))).Error.ShouldBe(UplinkError.TargetUnknown);
        var traffic = await FailAsync(Client.GetTrafficAsync(Account, "123", new AirProxySpan(), default));
        (traffic.Error, traffic.Detail).ShouldBe((UplinkError.Refused, "Failed to get traffic usage"));
        var reboot = await FailAsync(Client.RebootAsync(Account, "123", default));
        (reboot.Error, reboot.NotDone).ShouldBe((UplinkError.NoAnswer, false));
    }

    [Fact]
    public async Task A_path_without_its_slash_is_a_redirect_that_names_no_key()
    {
        StrangersHouse.SkipWhereAbsent();
        var request = new VendorRequest(Account, "list", "list?format=json&key=" + Uri.EscapeDataString(StrangersHouse.Key)) { ByPerson = true };
        var error = await FailAsync(kiosk.Exchange.SendAsync(request, default));
        error.Error.ShouldBe(UplinkError.Redirected);
        error.Detail.ShouldEndWith("/api/proxy/list/");
    }

    [Theory]
    [InlineData("text/html", "", 200, '<')]
    [InlineData("text/html", "&format=json", 406, '{')]
    [InlineData("application/json", "&format=json", 200, '{')]
    public async Task Option_and_header_must_both_ask_for_json(string accept, string option, int status, char first)
    {
        // The control: with the option alone the framework answers 406, without both with a page.
        StrangersHouse.SkipWhereAbsent();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Accept.ParseAdd(accept);
        using var answer = await client.GetAsync(new Uri(Account.Address, "list/?key=" + Uri.EscapeDataString(StrangersHouse.Key) + option));
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode, body.TrimStart()[0]).ShouldBe((status, first));
    }

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    async Task<UplinkException> FailAsync<T>(Task<T> call) => await Should.ThrowAsync<UplinkException>(kiosk.InTimeAsync(call));

    static async Task<UplinkException> FailAsync(Task call) => await Should.ThrowAsync<UplinkException>(call);
}
