using System.Net;
using System.Text.Json;
using Kiosk.Emulators.AirProxy;
using Kiosk.Tests.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.AirProxy;

public sealed class AirProxyPageTests
{
    [Fact]
    public async Task The_list_looks_like_the_sample()
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var answer = await fixture.ListAsync();

        answer.Json.ShouldLookLike("""
            {
                "proxies": [ {
                    "id": 9042, "ip": "s1.airproxy.io", "port": 10142, "username": "johndoe", "password": "", "src_whitelist": ["203.0.113.200/32", "198.51.100.0/24"],
                    "isp": "Wind", "comment": "", "in_use_from": "2022-05-29T12:29:45Z", "in_use_till": "2022-10-07T10:39:55Z",
                    "ext_ip_upd_interval": "60-90", "ext_ip_upd_calendar": ""
                } ],
                "count": 2,
                "success": true
            }
            """);
        answer["proxies"][1].GetProperty("ext_ip_upd_interval").ValueKind.ShouldBe(JsonValueKind.Null);
        answer["proxies"][0].GetProperty("in_use_till").GetString().ShouldBe("2026-07-16T12:00:00Z");
        answer.Header("Vary").ShouldBe("Accept");
    }

    [Fact]
    public async Task A_live_list_may_lack_the_rotation()
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { ListsAutoRotation = false });

        (await fixture.ListAsync())["proxies"][0].TryGetProperty("ext_ip_upd_interval", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("&id=9717", 9717)]
    [InlineData("&id=s1.airproxy.example:10142", 9042)]
    [InlineData("&ip=S2.AirProxy.example", 9717)]
    [InlineData("&port=10142", 9042)]
    [InlineData("&username=seaview&isp=Wind", 9042)]
    [InlineData("&isp=wind", null)]
    [InlineData("&username=Seaview", null)]
    [InlineData("&comment=Garden%20bar", 9042)]
    [InlineData("&comment=garden", null)]
    [InlineData("&comment_re=%5EGarden", 9042)]
    [InlineData("&comment=&comment_re=%5EGarden", 9717)]
    public async Task The_list_filters(string filters, int? id)
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var found = await fixture.ListAsync(filters);

        found["proxies"].EnumerateArray().Select(p => p.GetProperty("id").GetInt32()).ShouldBe(id is null ? [] : [id.Value]);
        found["count"].GetInt32().ShouldBe(id is null ? 0 : 1);
    }

    [Fact]
    public async Task A_broken_pattern_is_an_error_inside_a_200()
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var answer = await fixture.ListAsync("&comment_re=%28");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer["success"].GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(404, HttpStatusCode.NotFound)]
    [InlineData(200, HttpStatusCode.OK)]
    public async Task An_unknown_proxy_is_plain_text(int status, HttpStatusCode expected)
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { NoSuchProxyStatus = status });
        foreach (var call in new[] { "change_ip", "ext_ip", "traffic", "reboot" })
        {
            var answer = await fixture.CallAsync(call, id: "1");
            (answer.Status, answer.Body).ShouldBe((expected, "No such proxy"));
        }
    }

    [Fact]
    public async Task Keys_come_from_the_query_or_from_a_session()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var cookie = ("Cookie", fixture.Vendor.SignIn());

        (await fixture.Caller.GetAsync("list/"))["detail"].GetString().ShouldBe("Authentication credentials were not provided.");
        (await fixture.Caller.GetAsync("list/?key=wrong")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Caller.GetAsync("list/?key=wrong", cookie))["count"].GetInt32().ShouldBe(2);
        (await fixture.Caller.GetAsync("get_key/", cookie))["key"].GetString().ShouldBe(fixture.Vendor.ApiKey);
        (await fixture.Caller.GetAsync($"get_key/?key={fixture.Vendor.ApiKey}")).Json.ShouldLookLike("""{ "success": false, "error": "" }""");
        fixture.Vendor.Calls.Latest.Count(c => c.KeyInUrl).ShouldBe(3);
    }

    [Fact]
    public async Task A_missing_slash_redirects_and_only_GET_is_allowed()
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var redirect = await fixture.Caller.GetAsync("list?isp=Wind");
        var post = await fixture.Caller.PostAsync("list/");

        (redirect.Status, redirect.Header("Location")).ShouldBe((HttpStatusCode.MovedPermanently, "/api/proxy/list/?isp=Wind"));
        post.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        post["detail"].GetString().ShouldBe("Method \"POST\" not allowed.");
        (await fixture.Caller.GetAsync("weather/")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_browser_gets_a_page_unless_it_asks_for_json()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var path = $"list/?key={fixture.Vendor.ApiKey}";
        var browser = ("Accept", "text/html,application/xhtml+xml");

        (await fixture.Caller.GetAsync(path, browser)).Body.ShouldStartWith("<!doctype html>");
        (await fixture.Caller.GetAsync(path + "&format=api")).ContentType!.ShouldStartWith("text/html");
        (await fixture.Caller.GetAsync(path + "&format=json", browser))["count"].GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task It_describes_itself()
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var answer = await fixture.Caller.GetAsync("?format=json");

        answer.Json.ShouldLookLike("""[ { "name": "Get API Key", "description": "", "url": "/api/proxy/get_key/" } ]""");
        answer.Json.GetArrayLength().ShouldBe(6);
    }
}
