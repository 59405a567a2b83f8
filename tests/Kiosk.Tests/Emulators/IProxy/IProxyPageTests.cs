using System.Net;
using Kiosk.Emulators.IProxy;
using Kiosk.Tests.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.IProxy;

/// <summary>The answers look like the samples of the vendor's page.</summary>
public sealed class IProxyPageTests
{
    const string Settings = """
        "prolongation_enabled": false, "dns": [], "telegram_change_ip_notification_enabled": false, "telegram_status_notification_enabled": true,
        "reboot_cron_string": "", "low_battery_reboot_threshold": 0, "no_network_reboot_timeout_seconds": 0, "ip_change_airplane_mode_time_seconds": 0,
        "no_network_airplane_toggle_timeout_seconds": 0, "tariff_notify_hours_before_expired": [], "no_wifi_inet_disable_wifi_timeout_seconds": 0,
        "no_wifi_connection_reboot_timeout_seconds": 0, "tcp_fingerprint": "", "ip_change_wait_unique": false, "ip_change_wait_unique_attempts": 0,
        "ip_change_wait_unique_lookbehind_minutes": 0, "ip_change_enabled": false, "ip_change_interval_minutes": 0, "macros_url": "",
        "app_restart_interval_minutes": 0, "connection_refresh_interval_minutes": 0
        """;

    const string BasicInfo = """
        "id": "", "basic_info": {
          "name": "", "description": "", "created_at": "2025-07-11T10:36:38.006Z", "updated_at": "", "server_geo": { "country": "pl", "city": "waw" },
          "is_onboarding": false, "server_id": "" }, "shared_users": []
        """;

    const string Connection = $$"""
        { {{BasicInfo}}, "plan_info": { "active_plan": { "id": "", "started_at": "", "expires_at": "" } }, "settings": { {{Settings}} },
          "app_data": {
            "device_info": { "is_root": false, "manufacturer": "", "model": "", "android_version": "14", "system_fingerprint": "", "system_device_id": "",
              "voice_assist_configured": true, "mobile_data_always_on": true, "owner_mode_enabled": false },
            "app_id": "", "app_version": "574", "app_version_patch": "1", "build_number": "57401", "agent_setup_complete": false, "ready_to_change_ip": true,
            "wifi_split_enabled": false, "last_activity_at": "", "installation_id": "" } }
        """;

    const string ProxyAccess = """
        { "id": "", "connection_id": "", "description": "", "listen_service": "socks5", "auth_type": "userpass", "auth": { "login": "", "password": "" },
          "ip": "1.2.3.4", "port": 13874, "hostname": "x1.fxdx.in", "password_updated_at": "" }
        """;

    const string Vpn = """{ "name": "", "description": "", "status": "active", "dns": [], "id": "", "connection_id": "", "expires_at": "" }""";

    const string Days = "from=2026-05-30T00%3A00%3A00Z&to=2026-06-01T03%3A00%3A00%2B03%3A00";

    [Theory]
    [InlineData("me", """{ "id": "", "username": "", "email": "", "balance": "15.89", "display_name": "", "telegram": "", "proxy_prefix": "" }""")]
    [InlineData("connections/2W1IlyssyF", Connection)]
    [InlineData("connection/2W1IlyssyF", Connection)]
    [InlineData("connections", $$"""{ "connections": [ {{Connection}} ] }""")]
    [InlineData("connection/", $$"""{ "connections": [ {{Connection}} ] }""")]
    [InlineData("connections-status", """{ "connections": [ { "connection_id": "", "online_status": "", "last_online_status_update": "" } ] }""")]
    [InlineData("connections/2W1IlyssyF/sms-history", """{ "sms_messages": [ { "id": "", "message": "", "from": "", "from_contact": "", "created_at": "" } ] }""")]
    [InlineData("connections/2W1IlyssyF/proxy-access", $$"""{ "proxy_accesses": [ {{ProxyAccess}} ] }""")]
    [InlineData("proxy-access", $$"""{ "proxy_accesses": [ {{ProxyAccess}} ] }""")]
    [InlineData("ovpn-access", """{ "ovpn_accesses": [] }""")]
    [InlineData("actionlinks", """{ "action_links": [] }""")]
    [InlineData("connections/2W1IlyssyF/traffic/by-day?timezone=Europe/Lisbon&" + Days, """{ "total_in_bytes": 1, "total_out_bytes": 1, "daily_stats": [ { "date": "", "in_bytes": 1, "out_bytes": 1 } ] }""")]
    [InlineData("connections/2W1IlyssyF/traffic/by-hour-port?" + Days, """{ "port_stats": [ { "port": "20314", "total_in_bytes": 1, "total_out_bytes": 1, "hourly_stats": [ { "date": "", "in_bytes": 1, "out_bytes": 1 } ] } ] }""")]
    [InlineData("connections/2W1IlyssyF/uptime?" + Days, """{ "uptime": [ { "date": "", "status": "UP" } ] }""")]
    [InlineData("connections/2W1IlyssyF/ip-history?" + Days, """{ "ip_history": [ { "date": "", "ipv4": "127.0.0.1", "ipv6": "::1" } ] }""")]
    public async Task What_is_read_looks_like_the_sample(string path, string sample)
    {
        await using var fixture = await IProxyFixture.StartAsync();
        fixture.Vendor.ReceiveSms(IProxyFixture.Lobby, "Operator", "Your data is used up");

        var answer = await fixture.Caller.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.ShouldLookLike(sample);
    }

    [Theory]
    [InlineData("me/update-basic-info", """{ "display_name": "John Doe", "telegram": "@username" }""", 200, """{ "id": "", "display_name": "John Doe", "telegram": "@username", "proxy_prefix": "" }""")]
    [InlineData("me/api-key", null, 200, """{ "api_key": "" }""")]
    [InlineData("connections", """{ "name": "Bar", "country": "us", "city": "nyc", "prolongation_enabled": true }""", 201, """{ "id": "", "country": "us", "city": "nyc", "server_id": "" }""")]
    [InlineData("connections/2W1IlyssyF/update-basic-info", """{ "name": "new_name", "description": "new_description" }""", 200, """{ "id": "", "name": "", "description": "" }""")]
    [InlineData("connections/2W1IlyssyF/update-settings", """{ "tcp_fingerprint": "Win10" }""", 200, $$"""{ "id": "", {{Settings}} }""")]
    [InlineData("connections/2W1IlyssyF/team-access/modify", """{ "email": "a@example.org", "permissions": { "reboot_device": true } }""", 200, """{ "email": "", "permissions": { "reboot_device": true, "connection_control": false } }""")]
    [InlineData("connection/2W1IlyssyF/command-push", """{ "action": "refresh", "refresh_params": {} }""", 200, """{ "message": "" }""")]
    [InlineData("connections/2W1IlyssyF/pin-code", null, 200, """{ "pincode": "", "expires_at": "" }""")]
    [InlineData("connection/2W1IlyssyF/api-key", null, 200, """{ "api_key": "" }""")]
    [InlineData("recreate-connection", """{ "connection_id": "2W1IlyssyF", "name": "again", "server_id": "s" }""", 201, """{ "id": "" }""")]
    [InlineData("connections/2W1IlyssyF/proxy-access", """{ "listen_service": "socks5", "auth_type": "userpass", "description": "new" }""", 201, ProxyAccess)]
    [InlineData("connections/2W1IlyssyF/ovpn-access", """{ "name": "new VPN name", "description": "new VPN description" }""", 201, Vpn)]
    [InlineData("connections/2W1IlyssyF/actionlinks", """{ "action": "reboot", "comment": "link for client AAAA" }""", 201, """{ "id": "" }""")]
    public async Task What_is_written_looks_like_the_sample(string path, string? body, int status, string sample)
    {
        await using var fixture = await IProxyFixture.StartAsync();

        var answer = await fixture.Caller.PostAsync(path, body);

        ((int)answer.Status).ShouldBe(status, answer.Body);
        answer.Json.ShouldLookLike(sample);
    }

    [Fact]
    public void The_page_has_39_calls() => IProxyEmulator.CallNames.Distinct().Count().ShouldBe(39);

    [Fact]
    public async Task A_connection_just_created_has_no_plan_no_app_and_no_data()
    {
        await using var fixture = await IProxyFixture.StartAsync();

        var connection = await fixture.ConnectionAsync(IProxyFixture.Spare);
        var status = await fixture.StatusAsync(IProxyFixture.Spare);

        connection.ShouldLookLike($$"""{ {{BasicInfo}}, "settings": { {{Settings}} } }""");
        connection.TryGetProperty("plan_info", out _).ShouldBeFalse();
        connection.TryGetProperty("app_data", out _).ShouldBeFalse();
        status.GetProperty("online_status").GetString().ShouldBe("nodata");
        status.TryGetProperty("last_online_status_update", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Times_have_as_many_digits_as_they_need()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        fixture.Time.Advance(TimeSpan.FromMilliseconds(420));

        await fixture.Caller.PostAsync("connections/2W1IlyssyF/update-basic-info", """{ "name": "x" }""");

        (await fixture.ConnectionAsync()).GetProperty("basic_info").GetProperty("updated_at").GetString().ShouldBe("2026-06-01T12:00:00.42Z");
    }

    [Fact]
    public async Task Only_the_right_key_and_the_right_route_are_answered()
    {
        await using var fixture = await IProxyFixture.StartAsync();

        (await fixture.Caller.GetAsync("me", ("Authorization", "Bearer wrong"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await fixture.Caller.GetAsync("me?key=" + fixture.Vendor.ApiKey, ("Accept", "*/*"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await fixture.Caller.GetAsync("weather")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Caller.GetAsync("connections/2w1ilyssyf")).Json.ShouldLookLike("""{ "error": "", "message": "" }""");
        (await fixture.Caller.SendAsync(HttpMethod.Delete, "ovpn-access/x", body: null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Caller.GetAsync("/docs")).Header("Location").ShouldBe("/th/docs");
    }

    [Fact]
    public async Task A_new_key_ends_the_old_one()
    {
        await using var fixture = await IProxyFixture.StartAsync();

        var key = (await fixture.Caller.PostAsync("me/api-key"))["api_key"].GetString();

        (await fixture.Caller.GetAsync("me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await fixture.Caller.GetAsync("me", ("Authorization", $"Bearer {key}"))).Status.ShouldBe(HttpStatusCode.OK);
    }
}
