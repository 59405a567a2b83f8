using System.Net;
using System.Text.Json;
using Kiosk.Emulators.AirVpn;

namespace Kiosk.Tests.Emulators.AirVpn;

public sealed class AirVpnSessionTests
{
    static readonly AirVpnSettings two = new() { Devices = [new("venue-router"), new("office-laptop", AutoReconnect: false)] };

    [Fact]
    public async Task Speeds_move_and_bytes_count_up()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        var before = await SessionAsync(fixture);

        fixture.Time.Advance(TimeSpan.FromSeconds(30));
        var after = await SessionAsync(fixture);

        after.GetProperty("speed_write").GetInt64().ShouldNotBe(before.GetProperty("speed_write").GetInt64());
        after.GetProperty("bytes_write").GetInt64().ShouldBeGreaterThan(before.GetProperty("bytes_write").GetInt64());
        after.GetProperty("bytes_read").GetInt64().ShouldBeGreaterThan(before.GetProperty("bytes_read").GetInt64());
        after.GetProperty("connected_since_unix").GetInt64().ShouldBe(before.GetProperty("connected_since_unix").GetInt64());
    }

    [Fact]
    public async Task A_disconnection_of_a_device_brings_it_back_on_another_server()
    {
        await using var fixture = await AirVpnFixture.StartAsync(two);
        var before = (await SessionAsync(fixture)).GetProperty("server_name").GetString();

        var answer = await fixture.Caller.SendAsync(HttpMethod.Post, "disconnect/", "device=venue-router", "application/x-www-form-urlencoded");

        answer["result"].GetString().ShouldBe("ok");
        answer["sessions_disconnected"].GetInt32().ShouldBe(1);
        fixture.Vendor.Sessions.ShouldHaveSingleItem().Device.ShouldBe("office-laptop");
        fixture.Time.Advance(TimeSpan.FromSeconds(3));
        fixture.Vendor.Sessions.Count.ShouldBe(1);
        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        var back = fixture.Vendor.Sessions.Single(s => s.Device == "venue-router");
        back.Server.ShouldNotBe(before);
        back.Since.ShouldBe(fixture.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_disconnection_can_mean_a_server_or_everything_or_nothing()
    {
        await using var fixture = await AirVpnFixture.StartAsync(two);
        fixture.Vendor.OpenSession("office-laptop", "Izar");

        (await fixture.Caller.GetAsync("disconnect/?device=nobody"))["sessions_disconnected"].GetInt32().ShouldBe(0);
        (await fixture.Caller.GetAsync("disconnect/?server=izar"))["sessions_disconnected"].GetInt32().ShouldBe(1);
        fixture.Vendor.Sessions.ShouldHaveSingleItem().Device.ShouldBe("venue-router");
        fixture.Vendor.OpenSession("office-laptop", "Izar");
        (await fixture.Caller.GetAsync("disconnect/"))["sessions_disconnected"].GetInt32().ShouldBe(2);

        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        fixture.Vendor.Sessions.ShouldHaveSingleItem().Device.ShouldBe("venue-router");
    }

    [Fact]
    public async Task Taken_down_it_stays_down_until_brought_up()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        fixture.Vendor.TakeDown();
        fixture.Time.Advance(TimeSpan.FromHours(1));
        fixture.Vendor.Sessions.ShouldBeEmpty();
        (await fixture.Caller.GetAsync("userinfo/"))["connection"].ValueKind.ShouldBe(JsonValueKind.Array);
        fixture.Vendor.BringUp();

        fixture.Vendor.Sessions.ShouldHaveSingleItem().Device.ShouldBe("venue-router");
    }

    [Fact]
    public async Task A_disconnection_wakes_a_device_that_had_given_up()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        fixture.Vendor.TakeDown("venue-router");

        (await fixture.Caller.GetAsync("disconnect/?device=venue-router"))["sessions_disconnected"].GetInt32().ShouldBe(0);
        fixture.Time.Advance(TimeSpan.FromSeconds(4));

        fixture.Vendor.Sessions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_failed_server_keeps_its_session_but_carries_nothing()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        var server = fixture.Vendor.Sessions[0].Server;

        fixture.Vendor.FailServer(server);
        var stuck = await SessionAsync(fixture);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        (await SessionAsync(fixture)).GetProperty("bytes_write").GetInt64().ShouldBe(stuck.GetProperty("bytes_write").GetInt64());
        stuck.GetProperty("speed_write").GetInt64().ShouldBe(0);
        var status = await ServerAsync(fixture, server);
        (status.GetProperty("health").GetString(), status.GetProperty("warning").GetString()).ShouldBe(("error", "High packet loss"));
        await fixture.Caller.GetAsync("disconnect/?device=venue-router");
        fixture.Time.Advance(TimeSpan.FromSeconds(4));
        fixture.Vendor.Sessions.ShouldHaveSingleItem().Server.ShouldNotBe(server);
        fixture.Vendor.MendServer(server);
        (await ServerAsync(fixture, server)).TryGetProperty("warning", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_load_may_be_nonsense()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        fixture.Vendor.SetLoad("Izar", 237);

        (await ServerAsync(fixture, "Izar")).GetProperty("currentload").GetInt32().ShouldBe(237);
    }

    [Fact]
    public async Task A_notification_arrives()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        (await fixture.Caller.PostAsync("notification/", """{"subject":"Down","body":"since 12:00\nreally"}"""))["result"].GetString().ShouldBe("ok");

        var message = fixture.Vendor.Messages.ShouldHaveSingleItem();
        (message.Subject, message.Body).ShouldBe(("Down", "since 12:00\nreally"));
    }

    [Fact]
    public async Task The_address_seen_from_outside_tells_whether_the_tunnel_stands()
    {
        await using var fixture = await AirVpnFixture.StartAsync();

        (await fixture.Caller.GetAsync("whatismyip/"))["airvpn"].GetBoolean().ShouldBeTrue();
        fixture.Vendor.TakeDown();
        (await fixture.Caller.GetAsync("whatismyip/"))["airvpn"].GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Too_many_requests_ban_the_address()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        for (var i = 0; i < 600; i++)
            (await fixture.Caller.GetAsync("test/")).Status.ShouldBe(HttpStatusCode.OK);

        var banned = await fixture.Caller.GetAsync("userinfo/");

        banned.Status.ShouldBe(HttpStatusCode.Forbidden);
        banned.Body.ShouldContain("banned");
        fixture.Vendor.Bans.ShouldBe(1);
        fixture.Vendor.Calls.MostWithin(TimeSpan.FromMinutes(10)).ShouldBe(601);
        fixture.Time.Advance(TimeSpan.FromMinutes(59));
        (await fixture.Caller.GetAsync("test/")).Status.ShouldBe(HttpStatusCode.Forbidden);
        fixture.Time.Advance(TimeSpan.FromMinutes(2));
        (await fixture.Caller.GetAsync("test/")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Six_hundred_in_every_ten_minutes_are_no_reason_for_a_ban()
    {
        await using var fixture = await AirVpnFixture.StartAsync(new AirVpnSettings { MostRequests = 6 });
        for (var i = 0; i < 30; i++)
        {
            (await fixture.Caller.GetAsync("test/")).Status.ShouldBe(HttpStatusCode.OK);
            fixture.Time.Advance(TimeSpan.FromSeconds(100));
        }

        fixture.Vendor.Bans.ShouldBe(0);
        fixture.Vendor.Calls.ShortestPause("test").ShouldBe(TimeSpan.FromSeconds(100));
    }

    static async Task<JsonElement> SessionAsync(AirVpnFixture fixture) => (await fixture.Caller.GetAsync("userinfo/"))["connection"];

    static async Task<JsonElement> ServerAsync(AirVpnFixture fixture, string name) =>
        (await fixture.Caller.GetAsync("status/"))["servers"].EnumerateArray().Single(s => s.GetProperty("public_name").GetString() == name);
}
