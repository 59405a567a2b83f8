using Kiosk.Guests;
using Kiosk.Hotspot;

namespace Kiosk.Tests.Hotspot;

public sealed class WRouterGuestTests
{
    static async Task<IReadOnlyList<T>> Read<T>(string answer, Func<IHotspotRouter, Task<IReadOnlyList<T>>> call)
    {
        await using var rig = RouterRig.Answering(answer);
        return await call(rig.Router);
    }

    [Fact]
    public async Task Reads_the_manuals_active_guests()
    {
        var guests = await Read(
            """
            {"data": [
            {"logins": "user1@example.com", "address": "192.168.0.200", "mac-address": "a1-b2-c3-d4-e5-f6", "uptime": "9h12m45s",
             "idle-time": "2h30m10s", "bytes-out": "1056738924", "bytes-in": "87456321"},
            {"logins": "15559876543", "address": "192.168.0.201", "mac-address": "F6:E5:D4:C3:B2:A1", "uptime": "12h05m30s",
             "idle-time": "never", "bytes-out": 2098475632, "bytes-in": "", "server": "hotspot1"},
            {"logins": "", "mac-address": "F6E5.D4C3.B2A1", "uptime": "soon", "bytes-in": "lots", "bytes-out": -1}
            ]}
            """,
            router => router.GetActiveGuestsAsync(default));
        guests.Count.ShouldBe(3);
        guests[0].Login.ShouldBe("user1@example.com");
        guests[0].Address.ShouldBe("192.168.0.200");
        guests[0].Mac.ShouldBe("A1:B2:C3:D4:E5:F6");
        guests[0].Uptime.ShouldBe(new TimeSpan(9, 12, 45));
        guests[0].Idle.ShouldBe(new TimeSpan(2, 30, 10));
        guests[0].DownloadBytes.ShouldBe(1_056_738_924);
        guests[0].UploadBytes.ShouldBe(87_456_321);
        guests[0].Extra.ShouldBeEmpty();
        guests[1].DownloadBytes.ShouldBe(2_098_475_632);
        guests[1].UploadBytes.ShouldBeNull();
        guests[1].Idle.ShouldBeNull();
        guests[1].Extra.ShouldHaveSingleItem().ShouldBe(new("server", "hotspot1"));
        guests[2].Login.ShouldBe("");
        guests[2].Mac.ShouldBe("F6:E5:D4:C3:B2:A1");
        guests[2].Uptime.ShouldBeNull();
        guests[2].Extra.Keys.ShouldBe(["uptime", "bytes-in", "bytes-out"], ignoreOrder: true);
    }

    [Fact]
    public async Task Reads_the_manuals_email_users()
    {
        var users = await Read(
            """
            {"users": [
            {"id": 1, "email": "john.doe@gmail.com", "created_at": "2025-01-14 08:38:10", "last_login": "2025-01-16 09:41:27",
             "MAC": "98:01:A7:CB:BB:00", "visits": 7, "comments": "John", "comments1": "New York", "comments2": "Male",
             "last_modified": "2025-01-16 09:41:27", "marketing": 0, "verified": 1},
            {"id": "2", "email": "jane.smith@yahoo.com", "visits": "3", "marketing": "yes", "verified": false}
            ]}
            """,
            router => router.GetStoredUsersAsync(StoredUserKind.Email, default));
        users[0].Id.ShouldBe("1");
        users[0].Login.ShouldBe("john.doe@gmail.com");
        users[0].CreatedAt.ShouldBe(new DateTimeOffset(2025, 1, 14, 8, 38, 10, TimeSpan.FromHours(-5)));
        users[0].LastLogin.ShouldBe(new DateTimeOffset(2025, 1, 16, 9, 41, 27, TimeSpan.FromHours(-5)));
        users[0].Mac.ShouldBe("98:01:A7:CB:BB:00");
        users[0].Visits.ShouldBe(7);
        users[0].Marketing.ShouldBe(false);
        users[0].Verified.ShouldBe(true);
        users[0].Extra["comments1"].ShouldBe("New York");
        users[0].Extra.Keys.ShouldBe(["comments", "comments1", "comments2", "last_modified"], ignoreOrder: true);
        users[1].Visits.ShouldBe(3);
        users[1].Marketing.ShouldBe(true);
        users[1].Verified.ShouldBe(false);
    }

    [Theory]
    [InlineData(StoredUserKind.Facebook, """{"id":1,"fb_id":"100","name":"Ann"}""", "100")]
    [InlineData(StoredUserKind.Facebook, """{"id":1,"email":"a@b.c","name":"Ann"}""", "a@b.c")]
    [InlineData(StoredUserKind.Mobile, """{"id":1,"phone":15559876543,"name":"Ann"}""", "15559876543")]
    [InlineData(StoredUserKind.Free, """{"id":1,"username":"free-1","name":"Ann"}""", "free-1")]
    [InlineData(StoredUserKind.Free, """{"id":1,"room":"12","name":""}""", null)]
    public async Task Reads_the_likely_columns_of_lists_the_manual_does_not_show(StoredUserKind kind, string row, string? login)
    {
        var user = (await Read($$"""{"users":[{{row}}]}""", router => router.GetStoredUsersAsync(kind, default))).ShouldHaveSingleItem();
        user.Login.ShouldBe(login);
        user.Id.ShouldBe("1");
        if (login is null)
            user.Extra["room"].ShouldBe("12");
        else
            user.Extra.ShouldHaveSingleItem().ShouldBe(new("name", "Ann"));
    }

    [Theory]
    [InlineData("""{"users":[{"username":"u","MAC":"98:01:A7:CB:BB:00","ip":"10.0.0.9","login_time":"2025-07-01 12:00:00","type":"voucher"}]}""")]
    [InlineData("""{"logins":[{"logins":"u","mac-address":"9801a7cbbb00","address":"10.0.0.9","date":"2025-07-01 12:00:00","type":"voucher"}]}""")]
    [InlineData("""[{"login":"u","mac_address":"98-01-A7-CB-BB-00","ip_address":"10.0.0.9","created_at":"2025-07-01 12:00:00","type":"voucher"}]""")]
    public async Task Reads_the_login_log_by_its_likely_columns(string answer)
    {
        var login = (await Read(answer, router => router.GetLoginsAsync(default))).ShouldHaveSingleItem();
        login.Login.ShouldBe("u");
        login.Mac.ShouldBe("98:01:A7:CB:BB:00");
        login.Address.ShouldBe("10.0.0.9");
        login.At.ShouldBe(new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.FromHours(-4)));
        login.Extra.ShouldHaveSingleItem().ShouldBe(new("type", "voucher"));
    }

    [Fact]
    public async Task Reads_hosts_by_their_likely_columns()
    {
        var hosts = await Read(
            """
            {"data":[
            {"mac-address":"98:01:A7:CB:BB:00","address":"10.0.0.9","to-address":"10.0.0.9","server":"hs","uptime":"1w2d3h4m5s","idle-time":"5ms",
             "bytes-in":"10","bytes-out":"20","authorized":"true","bypassed":"false","host-dead-time":"3s"},
            {"mac-address":"98:01:A7:CB:BB:01"}
            ]}
            """,
            router => router.GetGuestHostsAsync(default));
        hosts[0].Mac.ShouldBe("98:01:A7:CB:BB:00");
        hosts[0].Address.ShouldBe("10.0.0.9");
        hosts[0].Uptime.ShouldBe(new TimeSpan(9, 3, 4, 5));
        hosts[0].Idle.ShouldBe(TimeSpan.FromMilliseconds(5));
        hosts[0].UploadBytes.ShouldBe(10);
        hosts[0].DownloadBytes.ShouldBe(20);
        hosts[0].Authorized.ShouldBe(true);
        hosts[0].Bypassed.ShouldBe(false);
        hosts[0].Extra.Keys.ShouldBe(["to-address", "server", "host-dead-time"], ignoreOrder: true);
        hosts[1].Authorized.ShouldBeNull();
    }
}
