using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>The bytes that go out.</summary>
public sealed class IProxyRequestTests
{
    static async Task<ScriptedRequest> Sent(Func<IProxyRig, Task> call, string answer = """{"id":"x1","email":"a@example.org"}""", string status = "200 OK")
    {
        await using var rig = IProxyRig.Answering(answer, status);
        await call(rig);
        return rig.Server.Request;
    }

    [Fact]
    public async Task The_key_is_a_bearer_token_and_in_no_address()
    {
        var request = await Sent(rig => rig.Of<IProxyConnections>().RenameAsync(rig.Account, "x1", "Lobby", "", default));

        request.Header("Authorization").ShouldBe($"Bearer {IProxyRig.Key}");
        request.Header("Content-Type").ShouldBe("application/json");
        request.Target.ShouldBe("/api/connections/x1/update-basic-info");
        request.Body.ShouldBe("""{"name":"Lobby","description":""}""");
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("201 Created")]
    [InlineData("202 Accepted")]
    public async Task A_deletion_brings_its_reason_and_takes_any_success(string status)
    {
        var request = await Sent(rig => rig.Of<IProxyConnections>().DeleteAsync(rig.Account, "x1", "mistake", default), status: status);

        (request.Method, request.Body).ShouldBe(("DELETE", """{"reason":"mistake"}"""));
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok")]
    public async Task A_write_may_be_confirmed_without_a_word(string answer)
    {
        await using var rig = IProxyRig.Before(_ => ScriptedReply.Raw(answer, Then.KeepAlive));

        await rig.Of<IProxyAccesses>().DeleteAsync(rig.Account, "x1", "p1", default);
        await rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", IProxyAction.Refresh, default);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyPairing>().NewPinAsync(rig.Account, "x1", default));
        (error.Error, error.NotDone).ShouldBe((UplinkError.Unreadable, false));
    }

    [Fact]
    public async Task A_write_without_a_body_is_sent_once_though_the_connection_ends_without_a_word()
    {
        await using var rig = IProxyRig.Before(request => request.Method == "GET" ? ScriptedReply.Json("""{"id":"x1"}""") : ScriptedReply.Nothing(Then.Close));
        await rig.Of<IProxyConnections>().GetAsync(rig.Account, "x1", default);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyPairing>().NewPinAsync(rig.Account, "x1", default));

        (error.Error, error.NotDone).ShouldBe((UplinkError.NoAnswer, false));
        rig.Server.Requests.Count(request => request.Method == "POST").ShouldBe(1);
    }

    [Fact]
    public async Task Moments_in_a_query_are_encoded()
    {
        var period = new IProxyPeriod(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(3)), new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(-3.5)));

        var request = await Sent(rig => rig.Of<IProxyStatistics>().ByDayAsync(rig.Account, "x1", period, "America/St_Johns", byPerson: true, default));

        request.Target.ShouldBe("/api/connections/x1/traffic/by-day?from=2026-05-01T00%3A00%3A00%2B03%3A00&to=2026-06-01T00%3A00%3A00-03%3A30&timezone=America%2FSt_Johns");
    }

    [Theory]
    [InlineData(IProxyAction.RefreshFingerprint, "refresh_fingerprint")]
    [InlineData(IProxyAction.Refresh, "refresh")]
    [InlineData(IProxyAction.Reboot, "reboot")]
    [InlineData(IProxyAction.ChangeIp, "changeip")]
    [InlineData(IProxyAction.FixLte, "fix_lte")]
    [InlineData(IProxyAction.FindMyDevice, "find_my_device")]
    [InlineData(IProxyAction.DebugReport, "debug_report")]
    [InlineData(IProxyAction.UpgradeApp, "upgrade_app")]
    [InlineData(IProxyAction.SpeedTest, "speed_test")]
    public async Task A_command_is_pushed_by_its_name(IProxyAction action, string word)
    {
        var request = await Sent(rig => rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", action, default));

        request.Target.ShouldBe("/api/connection/x1/command-push");
        request.Body.ShouldBe($$$"""{"action":"{{{word}}}","{{{word}}}_params":{}}""");
    }

    [Fact]
    public async Task Proxies_are_switched_one_way_or_the_other()
    {
        var request = await Sent(rig => rig.Of<IProxyCommands>().ToggleProxyAsync(rig.Account, "x1", enabled: false, default));

        request.Body.ShouldBe("""{"action":"toggle_proxy","toggle_proxy_params":{"enabled":false}}""");
        await Should.ThrowAsync<ArgumentException>(() => Sent(rig => rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", IProxyAction.ToggleProxy, default)));
    }

    [Fact]
    public async Task The_active_plan_goes_back_as_it_came()
    {
        const string Plan = """{"expires_at":"2045-07-06T18:23:09.787673959Z","id":"p\u0026q","extra":{"a":[1,2.50]},"started_at":null}""";
        var plan = IProxyPlan.Parse(Plan).ShouldNotBeNull();

        var change = await Sent(rig => rig.Of<IProxyPlans>().ChangeAsync(rig.Account, "x1", plan, "new", " CODE ", default));
        var prolongation = await Sent(rig => rig.Of<IProxyPlans>().ProlongAsync(rig.Account, "x1", plan, 60, coupon: null, default));

        change.Body.ShouldContain("\"active_plan\":" + Plan);
        change.Body.ShouldContain("\"plan_id\":\"new\"");
        change.Body.ShouldContain("\"coupon_code\":\"CODE\"");
        prolongation.Body.ShouldContain("\"active_plan\":" + Plan);
        prolongation.Body.ShouldContain("\"days\":60");
        prolongation.Body.ShouldNotContain("coupon");
    }

    [Fact]
    public async Task A_new_proxy_access_names_only_what_is_chosen()
    {
        var plain = await Sent(rig => rig.Of<IProxyAccesses>().CreateAsync(rig.Account, "x1", new() { Service = "socks5", AuthType = "userpass", InboundIps = [], NeverExpires = true }, default));
        var open = await Sent(rig => rig.Of<IProxyAccesses>().CreateAsync(rig.Account, "x1", new() { Service = "http", AuthType = "noauth", InboundIps = ["192.0.2.7"], ExpiresAt = new DateTimeOffset(2027, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)) }, default));

        plain.Body.ShouldBe("""{"listen_service":"socks5","auth_type":"userpass"}""");
        open.Body.ShouldBe("""{"listen_service":"http","auth_type":"noauth","acl_inbound_policy":"deny_except","acl_inbound_ips":["192.0.2.7"],"expires_at":"2027-01-01T00:00:00Z"}""");
    }

    [Fact]
    public async Task A_change_of_a_proxy_access_can_take_limits_away()
    {
        var request = await Sent(rig => rig.Of<IProxyAccesses>().UpdateAsync(rig.Account, "x1", "p1", new() { Login = "guest", InboundIps = [], NeverExpires = true }, default));

        request.Body.ShouldBe("""{"auth":{"login":"guest"},"acl_inbound_ips":[],"expires_at":"0001-01-01T00:00:00Z"}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../me/api-key")]
    [InlineData("a b")]
    [InlineData("x1?y")]
    public async Task An_id_that_can_be_none_is_not_sent(string id)
    {
        await using var rig = IProxyRig.Answering("{}");

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyConnections>().DeleteAsync(rig.Account, id, "mistake", default));

        (error.Error, error.NotDone).ShouldBe((UplinkError.TargetUnknown, true));
        rig.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_proxy_for_everybody_is_not_asked_for()
    {
        await using var rig = IProxyRig.Answering("{}");

        await Should.ThrowAsync<ArgumentException>(rig.Of<IProxyAccesses>().CreateAsync(rig.Account, "x1", new() { Service = "http", AuthType = "noauth" }, default));

        rig.Server.Requests.ShouldBeEmpty();
    }
}
