using System.Net;
using System.Text.Json;
using Kiosk.Emulators.AirVpn;
using Kiosk.Tests.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.AirVpn;

/// <summary>The answers have what the vendor's page lists.</summary>
public sealed class AirVpnPageTests
{
    const string UserInfo = """
        {
          "result": "ok",
          "user": {
            "login": "", "register_date": "", "register_unix": 1, "premium": true, "expiration_unix": 1, "expiration_date": "", "expiration_days": 1,
            "last_attempt_unix": 1, "posts": 1, "credits": 1, "last_post": "", "last_visit_unix": 1, "last_activity_unix": 1, "connected": true
          },
          "sessions": [ {
            "vpn_ip": "", "exit_ip": "", "entry_ip": "", "server_name": "", "server_country": "", "server_country_code": "", "server_continent": "",
            "server_location": "", "server_bw": 1, "bytes_read": 1, "bytes_write": 1, "connected_since_unix": 1, "connected_since_date": "",
            "speed_read": 1, "speed_write": 1, "device_name": "", "exit_ipv4": "", "entry_ipv4": ""
          } ],
          "connection": { "server_name": "", "exit_ip": "" }
        }
        """;

    const string Status = """
        {
          "servers": [ {
            "public_name": "", "country_name": "", "country_code": "", "location": "", "continent": "", "bw": 1, "bw_max": 1, "users": 1, "currentload": 1,
            "ip_v4_in1": "", "ip_v4_in4": "", "ip_v6_in1": "", "health": ""
          } ],
          "routing": [ { "public_name": "", "currentload": 1 } ],
          "countries": [ { "country_name": "", "country_code": "", "server_best": "", "bw": 1, "bw_max": 1, "users": 1, "servers": 1, "currentload": 1, "ip_v4_in1": "", "health": "" } ],
          "continents": [ { "public_name": "", "server_best": "" } ],
          "planets": [ { "public_name": "", "servers": 1 } ],
          "result": "ok"
        }
        """;

    [Fact]
    public async Task Userinfo_has_the_fields_of_the_page()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        var answer = await fixture.Caller.GetAsync("userinfo/");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.ShouldLookLike(UserInfo);
        answer["connection"].ToString().ShouldBe(answer["sessions"][0].ToString());
        answer["user"].GetProperty("register_date").GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$");
    }

    [Fact]
    public async Task Status_is_free_and_has_the_fields_of_the_page()
    {
        await using var fixture = await AirVpnFixture.StartAsync(new AirVpnSettings { ServerCount = 255 });

        var answer = await fixture.Caller.GetAsync("status/?format=json", ("Accept", "*/*"));

        answer.Json.ShouldLookLike(Status);
        answer["servers"].GetArrayLength().ShouldBe(255);
        answer["servers"].EnumerateArray().Select(s => s.GetProperty("public_name").GetString()).ShouldBeUnique();
        answer["planets"][0].GetProperty("servers").GetInt32().ShouldBe(255);
    }

    [Fact]
    public async Task The_key_is_taken_from_header_query_form_and_json()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        var key = fixture.Vendor.ApiKey;
        (string, string)[] none = [("Accept", "*/*")];

        var answers = new[]
        {
            await fixture.Caller.GetAsync("?service=userinfo"),
            await fixture.Caller.GetAsync($"?service=userinfo&format=json&key={key}", none),
            await fixture.Caller.SendAsync(HttpMethod.Post, "userinfo/", $"key={key}&format=json", "application/x-www-form-urlencoded", none),
            await fixture.Caller.SendAsync(HttpMethod.Post, "", $$"""{"service":"userinfo","key":"{{key}}"}""", "application/json", none),
        };

        answers.ShouldAllBe(a => a["result"].GetString() == "ok");
        fixture.Vendor.Calls.CountOf("userinfo").ShouldBe(4);
        fixture.Vendor.Calls.Latest.Select(c => c.KeyInUrl).ShouldBe([false, true, false, false]);
    }

    [Theory]
    [InlineData("userinfo/")]
    [InlineData("notification/?subject=a")]
    [InlineData("disconnect/")]
    public async Task A_wrong_key_is_an_error_inside_a_200(string path)
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        var answer = await fixture.Caller.GetAsync(path, ("API-KEY", "wrong"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer["error"].GetString().ShouldBe("Not authorized");
        answer["result"].GetString().ShouldNotBe("ok");
        fixture.Vendor.Sessions.ShouldNotBeEmpty();
        fixture.Vendor.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_path_without_its_slash_redirects()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        var answer = await fixture.Caller.GetAsync("status?format=json");

        answer.Status.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Header("Location").ShouldBe("/api/status/?format=json");
    }

    [Fact]
    public async Task Text_is_one_value_a_row_and_other_formats_are_errors()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        var text = await fixture.Caller.GetAsync("userinfo/?format=text");
        var xml = await fixture.Caller.GetAsync("userinfo/?format=xml");

        text.Body.Split('\n').ShouldContain("user.login=seaview");
        text.Body.ShouldContain("\nsessions.0.device_name=venue-router\n");
        xml.Body.ShouldContain("error");
    }

    [Fact]
    public async Task An_unknown_service_is_an_error()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        (await fixture.Caller.GetAsync("?service=weather"))["error"].GetString().ShouldNotBeNullOrEmpty();
        (await fixture.Caller.GetAsync("/elsewhere")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(NoConnectionShape.EmptyArray, JsonValueKind.Array)]
    [InlineData(NoConnectionShape.EmptyObject, JsonValueKind.Object)]
    [InlineData(NoConnectionShape.Absent, null)]
    public async Task Nobody_connected_has_many_shapes(NoConnectionShape shape, JsonValueKind? kind)
    {
        await using var fixture = await AirVpnFixture.StartAsync(new AirVpnSettings { NoConnection = shape, Devices = [] });

        var answer = await fixture.Caller.GetAsync("userinfo/");

        (answer.Json.TryGetProperty("connection", out var connection) ? connection.ValueKind : (JsonValueKind?)null).ShouldBe(kind);
        answer["sessions"].GetArrayLength().ShouldBe(0);
        answer["user"].GetProperty("connected").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task An_ended_subscription_counts_below_zero()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        fixture.Vendor.DaysLeft = -3;

        var user = (await fixture.Caller.GetAsync("userinfo/"))["user"];

        user.GetProperty("premium").GetBoolean().ShouldBeFalse();
        user.GetProperty("expiration_days").GetInt32().ShouldBe(-3);
    }
}
