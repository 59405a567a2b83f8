using System.Net;
using Kiosk.Emulators.IProxy;

namespace Kiosk.Tests.Emulators.IProxy;

public sealed class IProxyPhoneTests
{
    const string Lobby = IProxyFixture.Lobby;

    [Fact]
    public async Task A_command_to_change_the_address_does_so_a_few_seconds_later()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var before = await ExitIpAsync(fixture);

        (await fixture.CommandAsync("changeip"))["message"].GetString().ShouldBe("changeip command has been sent");
        fixture.Time.Advance(TimeSpan.FromSeconds(4));
        (await ExitIpAsync(fixture)).ShouldBe(before);
        fixture.Time.Advance(TimeSpan.FromSeconds(1));

        (await ExitIpAsync(fixture)).ShouldBe(fixture.Vendor.ExitIp(Lobby));
        fixture.Vendor.ExitIp(Lobby).ShouldNotBe(before);
        var history = (await fixture.Caller.GetAsync($"connections/{Lobby}/ip-history?from=2026-06-01T12:00:01Z&to=2026-06-02T00:00:00Z"))["ip_history"];
        history.GetArrayLength().ShouldBe(1);
        history[0].GetProperty("ipv4").GetString().ShouldBe(fixture.Vendor.ExitIp(Lobby));
    }

    [Fact]
    public async Task A_phone_that_is_away_does_not_hear_commands()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var before = fixture.Vendor.ExitIp(Lobby);
        fixture.Vendor.GoOffline(Lobby);

        (await fixture.CommandAsync("changeip")).Status.ShouldBe(HttpStatusCode.OK);
        await fixture.CommandAsync("reboot");
        fixture.Time.Advance(TimeSpan.FromMinutes(5));

        fixture.Vendor.ExitIp(Lobby).ShouldBe(before);
        fixture.Vendor.StatusOf(Lobby).ShouldBe(IProxyStatus.Offline);
    }

    [Fact]
    public async Task A_reboot_takes_it_offline_and_back()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var before = fixture.Vendor.ExitIp(Lobby);
        await fixture.CommandAsync("reboot");

        fixture.Time.Advance(TimeSpan.FromSeconds(2));
        var during = await fixture.StatusAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(43));
        var after = await fixture.StatusAsync();

        (during.GetProperty("online_status").GetString(), during.GetProperty("last_online_status_update").GetString()).ShouldBe(("offline", "2026-06-01T12:00:01Z"));
        (after.GetProperty("online_status").GetString(), after.GetProperty("last_online_status_update").GetString()).ShouldBe(("online", "2026-06-01T12:00:45Z"));
        fixture.Vendor.ExitIp(Lobby).ShouldNotBe(before);
    }

    [Theory]
    [InlineData(IProxyStatus.Online, false, "online")]
    [InlineData(IProxyStatus.Offline, false, "offline")]
    [InlineData(IProxyStatus.Offline, true, "nodata")]
    [InlineData(IProxyStatus.Flapping, false, "flapping")]
    [InlineData(IProxyStatus.NoData, false, "nodata")]
    public async Task Every_status_has_its_word(IProxyStatus status, bool offlineIsNoData, string word)
    {
        await using var fixture = await IProxyFixture.StartAsync(new IProxySettings { OfflineIsNoData = offlineIsNoData, Phones = [new(Lobby, "Lobby phone") { Status = status }] });

        var row = await fixture.StatusAsync();

        row.GetProperty("online_status").GetString().ShouldBe(word);
        row.TryGetProperty("last_online_status_update", out _).ShouldBe(word != "nodata");
    }

    [Fact]
    public async Task Going_and_coming_shows_in_status_activity_and_uptime()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        fixture.Time.Advance(TimeSpan.FromMinutes(70));
        fixture.Vendor.GoOffline(Lobby);
        fixture.Time.Advance(TimeSpan.FromMinutes(5));
        var activity = (await fixture.ConnectionAsync()).GetProperty("app_data").GetProperty("last_activity_at").GetString();
        fixture.Vendor.GoOnline(Lobby);
        fixture.Time.Advance(TimeSpan.FromHours(2));

        var uptime = (await fixture.Caller.GetAsync($"connections/{Lobby}/uptime?from=2026-06-01T12:00:00Z&to=2026-06-01T15:00:00Z"))["uptime"];

        activity.ShouldBe("2026-06-01T13:10:00Z");
        uptime.EnumerateArray().Select(h => h.GetProperty("status").GetString()).ShouldBe(["UP", "DOWN", "UP"]);
    }

    [Fact]
    public async Task Proxies_are_switched_and_the_other_commands_are_noted()
    {
        await using var fixture = await IProxyFixture.StartAsync();

        await fixture.CommandAsync("toggle_proxy", ""","toggle_proxy_params":{"enabled":false}""");
        fixture.Vendor.ProxiesEnabled(Lobby).ShouldBeFalse();
        foreach (var action in new[] { "find_my_device", "speed_test", "refresh_fingerprint", "fix_lte", "debug_report", "upgrade_app" })
            (await fixture.CommandAsync(action)).Status.ShouldBe(HttpStatusCode.OK);

        (await fixture.CommandAsync("toggle_proxy")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await fixture.CommandAsync("explode")).Status.ShouldBe(HttpStatusCode.BadRequest);
        fixture.Vendor.Commands.Select(c => c.Action).ShouldBe(["toggle_proxy", "find_my_device", "speed_test", "refresh_fingerprint", "fix_lte", "debug_report", "upgrade_app"]);
        fixture.Vendor.Commands.ShouldAllBe(c => c.ConnectionId == Lobby && !c.ByLink);
    }

    [Fact]
    public async Task A_link_acts_without_a_key_and_under_another_name()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var id = (await fixture.Caller.PostAsync($"connections/{Lobby}/actionlinks", """{ "action": "changeip", "comment": "bar" }"""))["id"].GetString();
        var row = (await fixture.Caller.GetAsync("actionlinks"))["action_links"][0];
        var link = new Uri(row.GetProperty("link").GetString()!);
        (string, string)[] nobody = [("Accept", "*/*")];

        link.AbsolutePath.ShouldBe($"/actionlinks/do/changeip/{id}");
        link.Host.ShouldNotBe(fixture.Vendor.ApiUrl.Host);
        (await fixture.Caller.GetAsync($"/actionlinks/do/reboot/{id}", nobody)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Caller.GetAsync(link.ToString(), nobody))["message"].GetString().ShouldBe("changeip command has been sent");
        fixture.Vendor.Commands.ShouldHaveSingleItem().ByLink.ShouldBeTrue();

        (await fixture.Caller.SendAsync(HttpMethod.Delete, $"actionlinks/{id}", body: null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Caller.SendAsync(HttpMethod.Delete, $"connections/{Lobby}/actionlinks/{id}", body: null))["id"].GetString().ShouldBe(id);
        (await fixture.Caller.GetAsync(link.ToString(), nobody)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_may_name_another_action_than_its_row()
    {
        await using var fixture = await IProxyFixture.StartAsync(new IProxySettings { LinksNameTheWrongAction = true });
        await fixture.Caller.PostAsync($"connections/{Lobby}/actionlinks", """{ "action": "changeip" }""");

        var row = (await fixture.Caller.GetAsync($"connection/{Lobby}/actionlinks"))["action_links"][0];

        row.GetProperty("action").GetString().ShouldBe("changeip");
        row.GetProperty("link").GetString()!.ShouldContain("/do/reboot/");
    }

    [Fact]
    public async Task The_traffic_of_ports_and_hours_adds_up_to_that_of_days()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        const string range = "from=2026-05-01T00%3A00%3A00Z&to=2026-06-01T00%3A00%3A00Z";

        var days = await fixture.Caller.GetAsync($"connections/{Lobby}/traffic/by-day?{range}");
        var ports = await fixture.Caller.GetAsync($"connections/{Lobby}/traffic/by-hour-port?{range}");
        var local = await fixture.Caller.GetAsync($"connections/{Lobby}/traffic/by-day?{range}&timezone=Asia/Tokyo");

        days["daily_stats"].GetArrayLength().ShouldBe(31);
        days["total_in_bytes"].GetInt64().ShouldBe(ports["port_stats"].EnumerateArray().Sum(p => p.GetProperty("total_in_bytes").GetInt64()));
        days["total_in_bytes"].GetInt64().ShouldBe(days["daily_stats"].EnumerateArray().Sum(d => d.GetProperty("in_bytes").GetInt64()));
        days["total_in_bytes"].GetInt64().ShouldBeGreaterThan(0);
        local["daily_stats"][0].GetProperty("date").GetString().ShouldBe("2026-04-30T15:00:00Z");
        fixture.Time.Advance(TimeSpan.FromDays(2));
        (await fixture.Caller.GetAsync($"connections/{Lobby}/traffic/by-day?{range}")).Body.ShouldBe(days.Body);
        (await fixture.Caller.GetAsync($"connections/{Lobby}/traffic/by-day?from=today")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    static async Task<string?> ExitIpAsync(IProxyFixture fixture) =>
        (await fixture.ConnectionAsync()).GetProperty("app_data").GetProperty("device_info").GetProperty("ip_public").GetProperty("ipv4").GetString();
}
