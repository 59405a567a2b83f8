using System.Net.NetworkInformation;
using System.Text.Json;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class GuestListTests
{
    static readonly WRouterSettings samples = new() { PostEnabled = true };

    [Theory]
    [InlineData("get_email_users", "id,email,created_at,last_login,MAC,visits,comments,comments1,comments2,last_modified,marketing,verified")]
    [InlineData("get_mobile_users", "id,mobile,created_at,last_login,MAC,visits,comments,comments1,comments2,last_modified,marketing,verified")]
    [InlineData("get_fb_users", "id,name,created_at,last_login,MAC,visits,comments,comments1,comments2,last_modified")]
    [InlineData("get_free_users", "id,created_at,last_login,MAC,visits,comments,comments1,comments2,last_modified")]
    [InlineData("get_logins", "id,login,type,MAC,address,created_at")]
    public async Task Stored_lists_have_their_columns(string action, string columns)
    {
        await using var fixture = await RouterFixture.StartAsync(samples);

        var users = (await fixture.Caller.CallAsync(action)).GetProperty("users").EnumerateArray().ToList();

        users.ShouldNotBeEmpty();
        users.ShouldAllBe(u => string.Join(',', u.EnumerateObject().Select(p => p.Name)) == columns);
        users.ShouldAllBe(u => PhysicalAddress.Parse(u.GetProperty("MAC").GetString()!).GetAddressBytes().Length == 6);
    }

    [Fact]
    public async Task Without_samples_the_lists_are_empty()
    {
        await using var fixture = await RouterFixture.StartAsync();
        foreach (var action in (string[])["get_email_users", "get_fb_users", "get_mobile_users", "get_free_users", "get_logins"])
            (await fixture.Caller.CallAsync(action)).GetProperty("users").GetArrayLength().ShouldBe(0);
        foreach (var action in (string[])["get_guest_hosts", "get_active_guests"])
            (await fixture.Caller.CallAsync(action)).GetProperty("data").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Active_guests_are_rows_of_text()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p" });
        fixture.Router.Login("ada", "p", "98:01:A7:CB:BB:00");
        fixture.Time.Advance(TimeSpan.FromSeconds(9 * 3600 + 12 * 60 + 45 - 90));
        fixture.Router.Use("ada", downloadBytes: 1056738924, uploadBytes: 87456321);
        fixture.Time.Advance(TimeSpan.FromSeconds(90));

        (await fixture.Caller.PostAsync(fixture.Caller.Body("get_active_guests"))).Body.ShouldBe(
            """{"data":[{"logins":"ada","address":"192.168.0.201","mac-address":"98:01:A7:CB:BB:00","uptime":"9h12m45s","idle-time":"1m30s","bytes-out":"1056738924","bytes-in":"87456321"}]}""");
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(59, "59s")]
    [InlineData(12 * 3600 + 5 * 60 + 30, "12h05m30s")]
    [InlineData(20 * 3600 - 1, "19h59m59s")]
    [InlineData(2 * 86400 + 61, "2d0h01m01s")]
    [InlineData(10 * 86400 + 3600, "1w3d1h00m00s")]
    [InlineData(7 * 86400, "1w0h00m00s")]
    public async Task Durations_are_written_in_units(int seconds, string expected)
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "ada", Passcode = "p", ValidFor = "always" });
        fixture.Router.Login("ada", "p");
        fixture.Time.Advance(TimeSpan.FromSeconds(seconds));

        var row = (await fixture.Caller.CallAsync("get_active_guests")).GetProperty("data")[0];

        row.GetProperty("uptime").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task Hosts_are_those_online_and_those_at_the_portal()
    {
        await using var fixture = await RouterFixture.StartAsync(samples);

        var hosts = (await fixture.Caller.CallAsync("get_guest_hosts")).GetProperty("data").EnumerateArray().ToList();
        var active = (await fixture.Caller.CallAsync("get_active_guests")).GetProperty("data").EnumerateArray().Select(g => g.GetProperty("mac-address").GetString()).ToList();

        hosts.Count.ShouldBe(5);
        hosts.Where(h => h.TryGetProperty("authorized", out var flag) && flag.GetString() == "true").Select(h => h.GetProperty("mac-address").GetString()).ShouldBe(active);
        active.Count.ShouldBe(2);
        hosts.ShouldAllBe(h => h.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.String));
    }
}
