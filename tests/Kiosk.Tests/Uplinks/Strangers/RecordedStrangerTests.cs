using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.Strangers;

/// <summary>Answers in the shapes live vendors gave, from nginx with a character set that is none.</summary>
public sealed class RecordedStrangerTests(StrangersHouse house) : IClassFixture<StrangersHouse>, IAsyncDisposable
{
    readonly UplinkRig kiosk = new(new ManualTimeProvider());

    [Fact]
    public async Task AirVPN_is_read()
    {
        StrangersHouse.SkipWhereAbsent();
        house.Record("airvpn/userinfo/", """
            {"user":{"login":"seaview","register_unix":1500000000,"premium":true,"expiration_unix":1798761600,"expiration_days":213,"posts":"3","credits":0,"credit":[],"connected":true,"pool":null},
             "sessions":[{"device_name":"venue-router","device_description":null,"vpn_ip":"10.20.30.40","vpn_ipv6":"fd7d::1","exit_ip":"203.0.113.9","entry_ip":"203.0.113.8","server_name":"Alchiba","server_country":"Netherlands",
               "server_country_code":"nl","server_continent":"Europe","server_location":"Alblasserdam","server_bw":"1000","bytes_read":"123456","bytes_write":9876543210,"connected_since_unix":1780300000,
               "connected_since_date":"2026-06-01 07:46:40","speed_read":"1000","speed_write":125000}],"connection":[],"result":"ok"}
            """);
        house.Record("airvpn/status/", """
            {"deprecated_warning":"'ip_entry' and 'ip_entry_alt' are deprecated. Use 'ip_v4_in1' and 'ip_v4_in2' instead.",
             "servers":[{"public_name":"Alchiba","country_name":"Netherlands","country_code":"nl","location":"Toronto, Ontario","continent":"Europe","bw":104,"bw_max":1000,"users":61,"currentload":104,"ip_v4_in1":"203.0.113.8","health":"ok"},
                        {"public_name":"Asellus","country_code":"nl","currentload":5,"health":"error","warning":"High packet loss"}],
             "routing":[{"public_name":"R1","currentload":237,"health":"ok"}],"countries":[],"continents":[],"planets":[],"result":"ok"}
            """);
        var reading = await LookAsync(UplinkKind.AirVpn, "recorded/airvpn/", "venue-router");
        (reading.State, reading.ExternalIp).ShouldBe((UplinkState.Up, "203.0.113.9"));
        reading.Server!.ShouldContain("Alchiba");
        reading.DownloadBitsPerSecond.ShouldBe(1_000_000);
    }

    [Fact]
    public async Task AirVPNs_refusal_under_status_200_is_understood()
    {
        StrangersHouse.SkipWhereAbsent();
        house.Record("refusing/userinfo/", """{"error":"Not authorized","result":""}""");
        (await Should.ThrowAsync<UplinkException>(LookAsync(UplinkKind.AirVpn, "recorded/refusing/", "venue-router"))).Error.ShouldBe(UplinkError.KeyRefused);
    }

    [Fact]
    public async Task AzireVPN_is_read()
    {
        StrangersHouse.SkipWhereAbsent();
        house.Record("azire/v3/tokens", """
            {
                "status": "success",
                "data": [
                    {
                        "id": "h3vm3nk1",
                        "device_name": null,
                        "key": "canary",
                        "comment": null,
                        "created_at": "1687434503"
                    }
                ]
            }
            """);
        house.Record("azire/v3/users/me", """{"status":"success","data":{"username":"seaview","currency":"SEK","is_active":true,"ips":[],"expires_at":1798761600}}""");
        var reading = await LookAsync(UplinkKind.AzireVpn, "recorded/azire/v3/", "h3vm3nk1");
        (reading.State, reading.Reason.Code).ShouldBe((UplinkState.Unknown, "AzireVpn.Answers"));
        reading.Facts.ShouldNotBeEmpty();
        string.Join(' ', [$"{reading}", .. reading.Facts.Select(fact => $"{fact}"), .. kiosk.Log.All]).ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("online", UplinkState.Up)]
    [InlineData("offline", UplinkState.Down)]
    [InlineData("flapping", UplinkState.Degraded)]
    public async Task IProxy_is_read(string status, UplinkState state)
    {
        StrangersHouse.SkipWhereAbsent();
        var path = $"iproxy-{status}/";
        house.Record(path + "connections-status", $$"""{"connections":[{"connection_id":"2W1IlyssyF","online_status":"{{status}}","last_online_status_update":"2026-06-01T11:58:51.420787673Z"}]}""");
        house.Record(path + "connections", """
            {"connections":[{"id":"2W1IlyssyF","basic_info":{"name":"online connection","description":"","created_at":"2025-07-11T10:36:38.006Z","updated_at":"2025-07-11T10:58:51.42Z",
              "server_geo":{"country":"pl","city":"waw"},"is_onboarding":false,"c_fqdn":"x.example","server_id":"someServerId"},"shared_users":[],
              "plan_info":{"active_plan":{"id":"nlUs1D8PKL","started_at":"2026-05-11T10:55:10.913Z","expires_at":"2026-08-10T10:55:10.913Z"},"features":{"max_ip_links_per_connection":15}},
              "settings":{"low_battery_reboot_threshold":0.5},
              "app_data":{"device_info":{"manufacturer":"Samsung","model":"SM-A236B","ip_public":{"ipv4":"203.0.113.21"}},"app_version":"574","last_activity_at":"2026-06-01T11:59:00Z"}}]}
            """);
        var reading = await LookAsync(UplinkKind.IProxy, "recorded/" + path, "2W1IlyssyF");
        reading.State.ShouldBe(state, $"{reading.Reason.Code}");
        reading.ExpiresAt.ShouldBe(new DateTimeOffset(2026, 8, 10, 10, 55, 10, 913, TimeSpan.Zero));
    }

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    async Task<UplinkReading> LookAsync(UplinkKind kind, string path, string target) =>
        (await kiosk.InTimeAsync(kiosk.Vendor(kind).LookAsync(house.At(kind, path), [target], default))).ShouldHaveSingleItem();
}
