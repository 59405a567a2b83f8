using System.Net;
using System.Text.Json;
using Kiosk.Emulators.AirProxy;
using Kiosk.Tests.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.AirProxy;

public sealed class AirProxyChangeTests
{
    [Fact]
    public async Task A_change_takes_its_time_and_changes_the_address()
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(100) });
        var before = fixture.Vendor.ExternalIp(9042);
        var start = fixture.Time.GetUtcNow();

        var answer = await fixture.InTimeAsync(fixture.CallAsync("change_ip", "&show_old_ip=true"));

        (fixture.Time.GetUtcNow() - start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(100));
        answer.Json.ShouldLookLike("""{ "success": true, "new_ip": "203.0.113.177", "old_ip": "203.0.113.80", "id": 123 }""");
        answer["old_ip"].GetString().ShouldBe(before);
        answer["new_ip"].GetString().ShouldBe(fixture.Vendor.ExternalIp(9042));
        fixture.Vendor.ExternalIp(9042).ShouldNotBe(before);
        (await fixture.CallAsync("ext_ip"))["ip"].GetString().ShouldBe(fixture.Vendor.ExternalIp(9042));
        fixture.Vendor.ExternalIp(9717).ShouldNotBe(fixture.Vendor.ExternalIp(9042));
    }

    [Fact]
    public async Task An_asynchronous_change_answers_at_once()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var before = fixture.Vendor.ExternalIp(9042);

        var bare = await fixture.CallAsync("change_ip", "&async=true");
        fixture.Vendor.ExternalIp(9042).ShouldBe(before);
        fixture.Time.Advance(TimeSpan.FromSeconds(8));
        var between = fixture.Vendor.ExternalIp(9042);
        var cached = await fixture.CallAsync("change_ip", "&async=true&show_old_ip=true&from_cache=true", id: "s1.airproxy.example:10142");

        bare.Body.ShouldBe("""{"success":true,"async":true,"id":9042}""");
        between.ShouldNotBe(before);
        cached.Json.ShouldLookLike("""{ "success": true, "async": true, "old_ip": "203.0.113.177", "from_cache": false, "id": 123 }""");
        cached["from_cache"].GetBoolean().ShouldBeTrue();
        cached["old_ip"].GetString().ShouldBe(before, "the cache has not seen the change");
    }

    [Fact]
    public async Task Impatience_is_throttled()
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(60) });
        await fixture.CallAsync("change_ip", "&async=true");

        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        var soon = await fixture.CallAsync("change_ip");
        fixture.Time.Advance(TimeSpan.FromSeconds(9));
        var running = await fixture.CallAsync("change_ip");
        var other = await fixture.CallAsync("change_ip", "&async=true", id: "9717");

        (soon.Status, soon["detail"].GetString(), soon.Header("Retry-After")).ShouldBe((HttpStatusCode.TooManyRequests, "Request was throttled. Expected available in 4 seconds.", "4"));
        (running.Status, running["detail"].GetString(), running.Header("Retry-After")).ShouldBe(
            (HttpStatusCode.TooManyRequests, "Request was throttled: previous call is still running. Expected available in less than 155 seconds.", "155"));
        other["success"].GetBoolean().ShouldBeTrue();
        fixture.Time.Advance(TimeSpan.FromSeconds(50));
        (await fixture.CallAsync("change_ip", "&async=true")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_throttle_may_lack_its_header()
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { SendsRetryAfter = false });
        await fixture.CallAsync("change_ip", "&async=true");

        (await fixture.CallAsync("change_ip")).Header("Retry-After").ShouldBeNull();
    }

    [Fact]
    public async Task A_failed_check_is_null_and_not_a_failed_change()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var before = fixture.Vendor.ExternalIp(9042);
        fixture.Vendor.SetChecksFail(9042, fail: true);

        var answer = await fixture.InTimeAsync(fixture.CallAsync("change_ip", "&show_old_ip=true"));

        answer["success"].GetBoolean().ShouldBeTrue();
        answer["new_ip"].ValueKind.ShouldBe(JsonValueKind.Null);
        answer["old_ip"].ValueKind.ShouldBe(JsonValueKind.Null);
        (await fixture.CallAsync("ext_ip"))["ip"].ValueKind.ShouldBe(JsonValueKind.Null);
        fixture.Vendor.ExternalIp(9042).ShouldNotBe(before);
    }

    [Fact]
    public async Task The_new_address_may_be_the_old_one()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        fixture.Vendor.SetKeepsAddress(9042, keeps: true);

        var answer = await fixture.InTimeAsync(fixture.CallAsync("change_ip", "&show_old_ip=true"));

        answer["new_ip"].GetString().ShouldBe(answer["old_ip"].GetString());
    }

    [Fact]
    public async Task A_fingerprint_stays_until_it_is_reset()
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.Zero });
        const string windows = "*:128:0:*:64240,*:mss,nop,nop,sok:df,id+:0";

        await ChangeAsync("&fp=" + Uri.EscapeDataString(windows));
        await ChangeAsync("&fp=keep");
        await ChangeAsync("");
        fixture.Vendor.Fingerprint(9042).ShouldBe(windows);
        (await ChangeAsync("&fp=" + windows))["success"].GetBoolean().ShouldBeFalse("a bare + is a space");
        await ChangeAsync("&fp=");
        fixture.Vendor.Fingerprint(9042).ShouldBeNull();

        async Task<VendorAnswer> ChangeAsync(string fp)
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(6));
            return await fixture.CallAsync("change_ip", "&async=true" + fp);
        }
    }

    [Fact]
    public async Task An_address_may_come_from_a_cache_of_120_seconds()
    {
        await using var fixture = await AirProxyFixture.StartAsync();

        var fresh = await fixture.CallAsync("ext_ip", "&from_cache=true");
        fixture.Time.Advance(TimeSpan.FromSeconds(119));
        var cached = await fixture.CallAsync("ext_ip", "&from_cache=true");
        fixture.Time.Advance(TimeSpan.FromSeconds(2));
        var again = await fixture.CallAsync("ext_ip", "&from_cache=true");

        fresh.Json.ShouldLookLike("""{ "success": true, "ip": "203.0.113.183", "from_cache": false, "id": 123 }""");
        new[] { fresh, cached, again }.Select(a => a["from_cache"].GetBoolean()).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task A_reboot_takes_the_proxy_away_for_a_while()
    {
        await using var fixture = await AirProxyFixture.StartAsync(new AirProxySettings { RebootTakes = TimeSpan.FromSeconds(20) });
        var before = fixture.Vendor.ExternalIp(9042);

        var answer = await fixture.CallAsync("reboot");
        fixture.Time.Advance(TimeSpan.FromSeconds(19));
        var away = (await fixture.CallAsync("ext_ip"))["ip"].ValueKind;
        fixture.Time.Advance(TimeSpan.FromSeconds(1));

        answer.Json.ShouldLookLike("""{ "success": true, "info": "", "id": 123 }""");
        away.ShouldBe(JsonValueKind.Null);
        fixture.Vendor.IsAway(9042).ShouldBeFalse();
        (await fixture.CallAsync("ext_ip"))["ip"].GetString().ShouldNotBe(before);
    }
}
