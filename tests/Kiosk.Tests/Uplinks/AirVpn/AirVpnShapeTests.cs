using System.Globalization;
using System.Text;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AirVpn;

/// <summary>Answers in the shapes the real service was seen to give, none of them made by the emulator.</summary>
public sealed class AirVpnShapeTests
{
    /// <summary>Of 2021: numbers of a session are texts, devices have no names, dates of MySQL.</summary>
    const string Old = """
        {
          "user": { "login": "seaview", "premium": true, "expiration_unix": 1785542400, "expiration_date": "2026-08-01 00:00:00", "expiration_days": "60.4", "posts": "3", "credits": 0, "connected": true },
          "sessions": [ {
            "vpn_ip": "10.4.0.7", "exit_ip": "203.0.113.9", "entry_ip": "203.0.113.8", "server_name": "Alchiba", "server_country": "Netherlands", "server_country_code": "nl",
            "server_continent": "Europe", "server_location": "Alblasserdam", "server_bw": "1000", "bytes_read": "1048576", "bytes_write": "8589934592",
            "connected_since_unix": 1780272000, "connected_since_date": "2026-06-01 00:00:00", "speed_read": "1000", "speed_write": "250000.5"
          } ],
          "connection": { "server_name": "Alchiba" },
          "result": "ok"
        }
        """;

    /// <summary>Of 2026, shortened: a warning at the top, host names for addresses, loads beyond 100, a country that is well though its server is not.</summary>
    const string Status = """
        {
          "deprecated_warning": "'ip_entry' and 'ip_entry_alt' are deprecated. Use 'ip_v4_in1' and 'ip_v4_in2' instead.",
          "servers": [
            { "public_name": "Alchiba", "country_name": "Netherlands", "country_code": "nl", "location": "Alblasserdam", "continent": "Europe", "bw": 900, "bw_max": 1000, "users": 98, "currentload": 104, "ip_v4_in1": "203.0.113.8", "health": "warning", "warning": "Low packet loss" },
            { "public_name": "Alkes", "country_name": "Canada", "country_code": "ca", "location": "Toronto, Ontario", "continent": "America", "bw": 0, "bw_max": 10000, "users": 0, "currentload": 0, "health": "error", "warning": "High packet loss" },
            { "country_name": "Nowhere" }, null, 7
          ],
          "routing": [ { "public_name": "Alnitak", "country_code": "nl", "bw": 237, "bw_max": 100, "currentload": 237, "health": "ok" } ],
          "countries": [ { "country_name": "Netherlands", "country_code": "nl", "server_best": "Alphard", "bw": 1, "bw_max": 2, "users": 9, "servers": 4, "currentload": 50, "ip_v4_in1": "nl.vpn.airdns.org", "health": "ok" } ],
          "continents": [ { "public_name": "Europe", "server_best": "Alphard", "ip_v4_in1": "europe.vpn.airdns.org", "health": "ok" } ],
          "planets": [ { "public_name": "Earth", "server_best": "Alphard", "ip_v4_in1": "earth.vpn.airdns.org", "health": "ok" } ],
          "result": "ok"
        }
        """;

    static ScriptedReply Script(ScriptedRequest request, string userinfo, string status) =>
        ScriptedReply.Json(request.Target.Contains("status/", StringComparison.Ordinal) ? status : userinfo);

    static async Task<UplinkReading> LookAsync(string userinfo, string? target = null, string status = Status)
    {
        await using var server = new ScriptedServer(request => Script(request, userinfo, status));
        await using var rig = new VpnRig(UplinkKind.AirVpn, new Uri(server.Url), time: new ManualTimeProvider());
        var reading = await rig.LookAsync(target);
        rig.Sentence(reading.Reason);
        return reading;
    }

    static async Task<UplinkException> FailAsync(ScriptedReply reply)
    {
        await using var server = new ScriptedServer(_ => reply);
        await using var rig = new VpnRig(UplinkKind.AirVpn, new Uri(server.Url), time: new ManualTimeProvider());
        return await rig.FailAsync(() => rig.LookAsync());
    }

    [Fact]
    public async Task The_edition_of_texts_without_device_names_is_read()
    {
        var reading = await LookAsync(Old, "venue-router");

        (reading.State, reading.Reason.Code).ShouldBe((UplinkState.Degraded, "AirVpn.ServerWarning"));
        (reading.Server, reading.ExternalIp).ShouldBe(("Alchiba (NL)", "203.0.113.9"));
        (reading.DownloadBitsPerSecond, reading.UploadBitsPerSecond).ShouldBe((2_000_004d, 8_000d));
        reading.Traffic.ShouldBe(new TrafficCounter("2026-06-01T00:00:00Z", 8_589_934_592, 1_048_576));
        reading.ExpiresAt.ShouldBe(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero));
        var facts = reading.Facts.ToDictionary(fact => fact.Name, fact => fact.Value);
        (facts["serverLoad"], facts["recommendedServer"], facts["daysLeft"], facts["device"]).ShouldBe((104d, "Alphard", 60L, null));
    }

    [Fact]
    public async Task Sessions_without_names_are_nobodys()
    {
        var two = Old.Replace("\"sessions\": [ {", "\"sessions\": [ { \"exit_ip\": \"203.0.113.7\" }, {", StringComparison.Ordinal);

        var named = await LookAsync(two, "venue-router");
        var any = await LookAsync(two);

        (named.State, named.Reason).ShouldBe((UplinkState.Unknown, new UplinkReason("AirVpn.NoNames", "2")));
        (any.State, any.ExternalIp).ShouldBe((UplinkState.Degraded, "203.0.113.9"));
    }

    [Theory]
    [InlineData("""{"user":{"premium":true,"connected":false},"sessions":[],"connection":[],"result":"ok"}""", UplinkState.Down, "AirVpn.NoSession")]
    [InlineData("""{"user":{"premium":true,"connected":false},"sessions":null,"result":"ok"}""", UplinkState.Down, "AirVpn.NoSession")]
    [InlineData("""{"user":{"premium":true,"connected":false},"sessions":{},"connection":{},"result":"OK"}""", UplinkState.Down, "AirVpn.NoSession")]
    [InlineData("""{"user":{"premium":1,"connected":"0"},"sessions":[null,3],"connection":null}""", UplinkState.Down, "AirVpn.NoSession")]
    [InlineData("""{"user":{"premium":"1","connected":true},"connection":[],"result":"ok"}""", UplinkState.Unknown, "AirVpn.NotListed")]
    [InlineData("""{"user":{"premium":true},"sessions":{},"result":"ok"}""", UplinkState.Unknown, "AirVpn.NotListed")]
    [InlineData("""{"user":{"premium":true,"connected":true},"sessions":[],"result":"ok"}""", UplinkState.Down, "AirVpn.NoSession")]
    [InlineData("""{"user":[],"connection":{"device_name":"venue-router","server_name":"Nunki"},"result":"ok"}""", UplinkState.Up, "AirVpn.Up")]
    [InlineData("""{"sessions":{"0":{"device_name":"venue-router"},"2":{"device_name":"laptop"}},"result":"ok"}""", UplinkState.Up, "AirVpn.UpSomewhere")]
    [InlineData("""{"user":{"premium":false,"expiration_unix":0,"expiration_days":null},"sessions":[],"result":"ok"}""", UplinkState.Down, "AirVpn.NotPremium")]
    [InlineData("""{"user":{"premium":false,"expiration_unix":null,"expiration_date":"0000-00-00 00:00:00","expiration_days":-3.5},"sessions":[],"result":"ok"}""", UplinkState.Down, "AirVpn.NotPremium")]
    [InlineData("""{"user":{"expiration_days":-1},"sessions":[],"result":"ok"}""", UplinkState.Down, "AirVpn.NotPremium")]
    [InlineData("""{"user":{"premium":"no","expiration_date":"2026-05-01 10:00:00"},"sessions":[],"result":"ok"}""", UplinkState.Down, "AirVpn.Expired")]
    [InlineData("""{"user":{"premium":true,"expiration_unix":1},"sessions":[{"device_name":"venue-router","server_name":"Alkes"}],"result":"ok"}""", UplinkState.Down, "AirVpn.ServerError")]
    [InlineData("""{"user":{"premium":true,"expiration_unix":1},"sessions":[{"device_name":"venue-router","server_name":"alkes"}],"result":"ok"}""", UplinkState.Down, "AirVpn.ServerError")]
    [InlineData("""{"user":{"premium":true},"sessions":[{"device_name":"venue-router","speed_write":-1,"bytes_read":"many","connected_since_unix":"soon"}],"result":"ok"}""", UplinkState.Up, "AirVpn.UpSomewhere")]
    public async Task Whatever_a_session_is_missing_it_is_judged(string userinfo, UplinkState state, string code)
    {
        var reading = await LookAsync(userinfo, "venue-router");

        (reading.State, reading.Reason.Code).ShouldBe((state, code));
        reading.Traffic.ShouldBeNull();
    }

    [Fact]
    public async Task The_newest_session_of_a_device_counts()
    {
        const string two = """
            {"sessions":[{"device_name":"venue-router","server_name":"Alkes","connected_since_unix":1780000000},{"device_name":"venue-router","server_name":"Nunki","connected_since_unix":1780000900}],"result":"ok"}
            """;

        (await LookAsync(two, "venue-router")).Server.ShouldBe("Nunki");
    }

    [Theory]
    [InlineData("""{"error":"Not authorized","result":"error"}""", UplinkError.KeyRefused)]
    [InlineData("""{"error":"Not authorized"}""", UplinkError.KeyRefused)]
    [InlineData("""{"result":"fail","message":"Not Authorized."}""", UplinkError.KeyRefused)]
    [InlineData("""{"result":"Unknown service"}""", UplinkError.Refused)]
    [InlineData("""{"result":"error","error":["Too many",1]}""", UplinkError.Refused)]
    [InlineData("""{"result":false}""", UplinkError.Refused)]
    [InlineData("""{"error":true}""", UplinkError.Refused)]
    [InlineData("""{"result":"ok"}""", UplinkError.Unreadable)]
    [InlineData("""[]""", UplinkError.Unreadable)]
    [InlineData("""{}""", UplinkError.Unreadable)]
    [InlineData("", UplinkError.Unreadable)]
    [InlineData("user.login=seaview", UplinkError.Unreadable)]
    [InlineData("\"Not authorized\"", UplinkError.KeyRefused)]
    [InlineData("a:2:{s:6:\"result\";s:2:\"ok\";}", UplinkError.Unreadable)]
    [InlineData("<?xml version=\"1.0\"?><result>ok</result>", UplinkError.NotTheApi)]
    public async Task What_is_no_success_is_told_apart_at_status_200(string body, UplinkError expected) =>
        (await FailAsync(ScriptedReply.Of(body, "text/html; charset=utf8"))).Error.ShouldBe(expected);

    [Fact]
    public async Task A_ban_is_a_page_and_means_ten_minutes_of_silence()
    {
        var time = new ManualTimeProvider();
        await using var server = new ScriptedServer(_ => ScriptedReply.Of("<html><head><title>403 Forbidden</title></head></html>", status: "403 Forbidden"));
        await using var rig = new VpnRig(UplinkKind.AirVpn, new Uri(server.Url), time: time);

        (await rig.FailAsync(() => rig.LookAsync())).Error.ShouldBe(UplinkError.TooMany);
        time.Advance(TimeSpan.FromMinutes(9));
        var still = await rig.FailAsync(() => rig.LookAsync());

        (still.Error, server.Requests.Count).ShouldBe((UplinkError.TooMany, 1));
        time.Advance(TimeSpan.FromMinutes(1));
        await rig.FailAsync(() => rig.LookAsync());
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_status_as_large_as_the_real_one_is_read()
    {
        var servers = new StringBuilder();
        for (var i = 0; i < 255; i++)
            servers.Append(CultureInfo.InvariantCulture, $$"""{ "public_name": "Star{{i}}", "note": "{{new string('x', 4500)}}", "health": "ok" }, """);
        var large = $$"""{ "servers": [ {{servers}} { "public_name": "Alchiba", "health": "error", "warning": "High packet loss" } ], "result": "ok" }""";

        large.Length.ShouldBeGreaterThan(1 << 20);
        (await LookAsync(Old, status: large)).Reason.Code.ShouldBe("AirVpn.ServerError");
    }
}
