using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Kiosk.Emulators.IProxy;

namespace Kiosk.Tests.Emulators.IProxy;

public sealed class IProxyAccountTests
{
    const string Lobby = IProxyFixture.Lobby;
    const string Spare = IProxyFixture.Spare;

    [Fact]
    public async Task Plans_cost_money_and_want_the_current_one_echoed()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var active = await fixture.ActivePlanAsync();

        var changed = await fixture.Caller.PostAsync($"connections/{Lobby}/change-plan", $$"""{ "active_plan": {{active}}, "plan_id": "BNyW1yBaln", "coupon_code": "EMULATED10" }""");
        var stale = await fixture.Caller.PostAsync($"connections/{Lobby}/change-plan", $$"""{ "active_plan": {{active}}, "plan_id": "BNyW1yBaln" }""");

        changed["is_coupon_applied"].GetBoolean().ShouldBeTrue();
        changed["active_plan"].GetRawText().ShouldBe(await fixture.ActivePlanAsync());
        changed["active_plan"].GetProperty("expires_at").GetString().ShouldBe("2026-07-01T12:00:00Z");
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        fixture.Vendor.Balance.ShouldBe(15.89m - 5.4m);
        (await fixture.Caller.GetAsync("me"))["balance"].GetString().ShouldBe("10.49");
    }

    [Fact]
    public async Task A_plan_is_prolonged_by_whole_periods_while_the_money_lasts()
    {
        await using var fixture = await IProxyFixture.StartAsync();

        var odd = await ProlongateAsync(fixture, 31);
        var once = await ProlongateAsync(fixture, 30);
        var twice = await ProlongateAsync(fixture, 30);

        odd.ShouldBe(HttpStatusCode.BadRequest);
        once.ShouldBe(HttpStatusCode.OK);
        twice.ShouldBe(HttpStatusCode.PaymentRequired);
        (await fixture.ConnectionAsync()).GetProperty("plan_info").GetProperty("active_plan").GetProperty("expires_at").GetString().ShouldBe("2026-07-22T12:00:00Z");
        fixture.Vendor.Balance.ShouldBe(6.89m);
    }

    [Fact]
    public async Task A_connection_with_a_plan_is_recreated_and_one_without_deleted()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var plan = await fixture.ActivePlanAsync();

        (await DeleteAsync(fixture, Lobby, """{ "reason": "mistake" }""")).ShouldBe(HttpStatusCode.Conflict);
        (await DeleteAsync(fixture, Spare, "{}")).ShouldBe(HttpStatusCode.BadRequest);
        (await DeleteAsync(fixture, Spare, """{ "reason": "duplicate connection blabla" }""")).ShouldBe(HttpStatusCode.OK);
        var again = await fixture.Caller.PostAsync("recreate-connection", $$"""{ "connection_id": "{{Lobby}}", "name": "Lobby two", "server_id": "other" }""");

        var connection = await fixture.ConnectionAsync(again["id"].GetString()!);
        connection.GetProperty("plan_info").GetProperty("active_plan").GetRawText().ShouldBe(plan);
        connection.GetProperty("basic_info").GetProperty("server_id").GetString().ShouldBe("other");
        fixture.Vendor.ConnectionIds.ShouldBe([again["id"].GetString()!]);
    }

    [Fact]
    public async Task A_created_connection_comes_to_life_when_a_phone_takes_it()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var id = (await fixture.Caller.PostAsync("connections", """{ "name": "Bar", "server_id": "vip" }"""))["id"].GetString()!;

        fixture.Vendor.Pair(id);
        fixture.Vendor.SetPlan(id, daysLeft: 7);

        (await fixture.StatusAsync(id)).GetProperty("online_status").GetString().ShouldBe("online");
        (await fixture.ConnectionAsync(id)).TryGetProperty("app_data", out _).ShouldBeTrue();
        (await fixture.Caller.PostAsync("connections", """{ "name": "Bar", "server_id": "vip", "country": "us" }""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        fixture.Vendor.SetPlan(id, daysLeft: -1);
        (await fixture.ConnectionAsync(id)).TryGetProperty("plan_info", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "low_battery_reboot_threshold": 95 }""", true)]
    [InlineData("""{ "low_battery_reboot_threshold": 12.5 }""", true)]
    [InlineData("""{ "low_battery_reboot_threshold": 95.1 }""", false)]
    [InlineData("""{ "no_network_reboot_timeout_seconds": 3600 }""", true)]
    [InlineData("""{ "no_network_reboot_timeout_seconds": 3601 }""", false)]
    [InlineData("""{ "ip_change_airplane_mode_time_seconds": -1 }""", false)]
    [InlineData("""{ "no_wifi_connection_reboot_timeout_seconds": 40320 }""", true)]
    [InlineData("""{ "no_wifi_connection_reboot_timeout_seconds": 40321 }""", false)]
    [InlineData("""{ "ip_change_wait_unique_attempts": 11 }""", false)]
    [InlineData("""{ "ip_change_wait_unique_lookbehind_minutes": 64800 }""", true)]
    [InlineData("""{ "ip_change_interval_minutes": 1440 }""", false)]
    [InlineData("""{ "ip_change_interval_minutes": "30" }""", false)]
    [InlineData("""{ "ip_change_enabled": 1 }""", false)]
    [InlineData("""{ "dns": ["1.1.1.1", "2606:4700:4700::1111"] }""", true)]
    [InlineData("""{ "dns": ["one.one"] }""", false)]
    [InlineData("""{ "tariff_notify_hours_before_expired": [2, 12, 48] }""", true)]
    [InlineData("""{ "tariff_notify_hours_before_expired": ["2"] }""", false)]
    [InlineData("""{ "reboot_cron_string": "30 */3 * * *" }""", true)]
    [InlineData("""{ "reboot_cron_string": "daily" }""", false)]
    [InlineData("""{ "tcp_fingerprint": "iOS" }""", true)]
    [InlineData("""{ "tcp_fingerprint": "ios" }""", false)]
    [InlineData("""{ "macros_url": "https://example.com" }""", true)]
    [InlineData("""{ "macros_url": "example" }""", false)]
    [InlineData("""{ "macros_url": "" }""", true)]
    [InlineData("""{ "volume": 3 }""", false)]
    [InlineData("""{ "ip_change_enabled": true, "ip_change_interval_minutes": 9999 }""", false)]
    public async Task Settings_keep_to_their_ranges(string body, bool isRight)
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var before = (await fixture.ConnectionAsync()).GetProperty("settings").GetRawText();

        var answer = await fixture.Caller.PostAsync($"connections/{Lobby}/update-settings", body);

        answer.Status.ShouldBe(isRight ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Body);
        var after = (await fixture.ConnectionAsync()).GetProperty("settings");
        if (!isRight)
            after.GetRawText().ShouldBe(before);
        else
            after.GetRawText().ShouldContain(JsonElement.Parse(body).EnumerateObject().Single().Value.GetRawText().Replace(", ", ","));
    }

    [Fact]
    public async Task A_proxy_access_is_made_changed_and_removed()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var path = $"connections/{Lobby}/proxy-access";

        var made = await fixture.Caller.PostAsync(path, """{ "listen_service": "http", "auth_type": "userpass", "expires_at": "2026-08-01T01:01:01Z" }""");
        var id = made["id"].GetString();
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var closed = await fixture.Caller.PostAsync($"{path}/{id}/update", """{ "auth": { "login": "l", "password": "p" }, "acl_inbound_policy": "deny_except", "acl_inbound_ips": ["1.2.3.4"] }""");
        var opened = await fixture.Caller.PostAsync($"{path}/{id}/update", """{ "acl_inbound_ips": [], "expires_at": "0001-01-01T00:00:00Z" }""");

        made["expires_at"].GetString().ShouldBe("2026-08-01T01:01:01Z");
        (closed["auth"].GetProperty("login").GetString(), closed["password_updated_at"].GetString()).ShouldBe(("l", "2026-06-01T12:01:00Z"));
        closed["acl_inbound_ips"][0].GetString().ShouldBe("1.2.3.4");
        opened.Json.TryGetProperty("acl_inbound_policy", out _).ShouldBeFalse();
        opened.Json.TryGetProperty("expires_at", out _).ShouldBeFalse();
        var ports = (await fixture.Caller.GetAsync("proxy-access"))["proxy_accesses"].EnumerateArray().Select(p => p.GetProperty("port").GetInt32()).ToArray();
        ports.Length.ShouldBe(3);
        ports.ShouldBeUnique();
        (await fixture.Caller.SendAsync(HttpMethod.Delete, $"connection/{Lobby}/proxy-access/{id}", body: null))["id"].GetString().ShouldBe(id);
        (await fixture.Caller.GetAsync(path))["proxy_accesses"].GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{ "listen_service": "ftp", "auth_type": "userpass" }""")]
    [InlineData("""{ "listen_service": "http" }""")]
    [InlineData("""{ "listen_service": "http", "auth_type": "noauth" }""")]
    [InlineData("""{ "listen_service": "http", "auth_type": "noauth", "acl_inbound_policy": "deny_except", "acl_inbound_ips": [] }""")]
    [InlineData("""{ "listen_service": "http", "auth_type": "userpass", "acl_inbound_ips": ["everyone"] }""")]
    [InlineData("""{ "listen_service": "http", "auth_type": "userpass", "expires_at": "tomorrow" }""")]
    public async Task A_wrong_proxy_access_is_not_made(string body)
    {
        await using var fixture = await IProxyFixture.StartAsync();

        (await fixture.Caller.PostAsync($"connections/{Lobby}/proxy-access", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await fixture.Caller.GetAsync("proxy-access"))["proxy_accesses"].GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_VPN_access_has_a_configuration_with_its_checksum()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var path = $"connections/{Lobby}/ovpn-access";
        var made = await fixture.Caller.PostAsync(path, """{ "name": "Manager", "description": "" }""");
        var id = made["id"].GetString();

        var config = await fixture.Caller.GetAsync($"{path}/{id}/config");
        var changed = await fixture.Caller.PostAsync($"{path}/{id}/update", """{ "expires_at": "2026-01-01T01:01:01Z" }""");

        made["expires_at"].GetString().ShouldBe("2046-06-01T12:00:00.787673959Z");
        Checksum(Convert.FromBase64String(config["config_base64"].GetString()!)).ShouldBe(config["config_sha1"].GetString());
        (changed["name"].GetString(), changed["expires_at"].GetString()).ShouldBe(("Manager", "2026-01-01T01:01:01Z"));
        (await fixture.Caller.GetAsync("ovpn-access"))["ovpn_accesses"].GetArrayLength().ShouldBe(1);
        (await fixture.Caller.SendAsync(HttpMethod.Delete, $"{path}/{id}", body: null))["id"].GetString().ShouldBe(id);
        (await fixture.Caller.GetAsync(path))["ovpn_accesses"].GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_team_member_keeps_what_is_not_named()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        var path = $"connections/{Lobby}/team-access";
        await fixture.Caller.PostAsync($"{path}/modify", """{ "email": "a@example.org", "permissions": { "reboot_device": true, "find_device": true } }""");

        var second = await fixture.Caller.PostAsync($"{path}/modify", """{ "email": "a@example.org", "permissions": { "find_device": false } }""");

        second["permissions"].EnumerateObject().Count().ShouldBe(43);
        second["permissions"].EnumerateObject().Where(p => p.Value.GetBoolean()).Select(p => p.Name).ShouldBe(["reboot_device"]);
        (await fixture.ConnectionAsync()).GetProperty("shared_users").GetArrayLength().ShouldBe(1);
        (await fixture.Caller.PostAsync($"{path}/modify", """{ "email": "a@example.org", "permissions": { "fly": true } }""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await fixture.Caller.PostAsync($"{path}/remove", """{ "email": "a@example.org" }"""))["email"].GetString().ShouldBe("a@example.org");
        (await fixture.Caller.PostAsync($"{path}/remove", """{ "email": "a@example.org" }""")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_hundred_messages_are_kept()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        for (var i = 1; i <= 102; i++)
            fixture.Vendor.ReceiveSms(Lobby, "Operator", $"number {i}");

        var messages = (await fixture.Caller.GetAsync($"connections/{Lobby}/sms-history"))["sms_messages"];

        messages.GetArrayLength().ShouldBe(100);
        messages[0].GetProperty("message").GetString().ShouldBe("number 102");
    }

#pragma warning disable CA5350 // The vendor's checksum, not a protection.
    static string Checksum(byte[] config) => Convert.ToHexStringLower(SHA1.HashData(config));
#pragma warning restore CA5350

    static async Task<HttpStatusCode> ProlongateAsync(IProxyFixture fixture, int days) =>
        (await fixture.Caller.PostAsync($"connections/{Lobby}/prolongate-plan", $$"""{ "active_plan": {{await fixture.ActivePlanAsync()}}, "days": {{days}} }""")).Status;

    static async Task<HttpStatusCode> DeleteAsync(IProxyFixture fixture, string id, string body) =>
        (await fixture.Caller.SendAsync(HttpMethod.Delete, $"connections/{id}", body)).Status;
}
