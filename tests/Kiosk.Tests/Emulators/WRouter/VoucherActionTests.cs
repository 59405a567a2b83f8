using System.Text.Json;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class VoucherActionTests
{
    [Fact]
    public async Task Answers_a_new_voucher_as_the_page_shows_it()
    {
        await using var fixture = await RouterFixture.StartAsync();
        const string request = """
            {
            "api-key": "emulated-key",
            "action": "create_voucher",
            "username": "user123",
            "passcode": "pass123",
            "fullname": "John Doe",
            "valid_for": "1 day",
            "valid_from": "2025-01-17 10:00:00",
            "download_limit": 1024,
            "upload_limit": 512
            }
            """;

        (await fixture.Caller.PostAsync(request)).Body.ShouldBe(
            """{"message":"User added successfully","user":{"id":43,"username":"user123","passcode":"pass123","fullname":"John Doe","valid_for":"1 day","valid_from":"2025-01-17 10:00:00","download_limit":"1024","upload_limit":"512"},"error":false}""");
    }

    [Fact]
    public async Task Lists_vouchers_as_the_page_shows_them()
    {
        await using var fixture = await RouterFixture.StartAsync();
        await fixture.Caller.CallAsync("create_voucher", ("username", "user1234"), ("passcode", "pass1234"), ("fullname", "John Doe2"), ("valid_from", "2025-01-17 10:00:00"), ("download_limit", 1024), ("upload_limit", "512"));
        await fixture.Caller.CallAsync("create_voucher", ("username", "user12345"), ("passcode", "pass12345"), ("fullname", "John Doe3"), ("valid_for", "5 days"));

        (await fixture.Caller.PostAsync(fixture.Caller.Body("get_voucher_users"))).Body.ShouldBe(
            """{"users":[{"id":43,"username":"user1234","password":"pass1234","fullname":"John Doe2","created_at":"2026-06-01 12:00:00","last_modified":"2026-06-01 12:00:00","first_login":null,"last_login":null,"valid_for":"1 day","valid_from":"2025-01-17 10:00:00","MAC":null,"download_limit":1024,"upload_limit":512},"""
            + """{"id":44,"username":"user12345","password":"pass12345","fullname":"John Doe3","created_at":"2026-06-01 12:00:00","last_modified":"2026-06-01 12:00:00","first_login":null,"last_login":null,"valid_for":"5 days","valid_from":"2026-06-01 12:00:00","MAC":null,"download_limit":0,"upload_limit":0}]}""");
    }

    [Fact]
    public async Task Makes_up_what_is_empty()
    {
        await using var fixture = await RouterFixture.StartAsync();

        var user = (await fixture.Caller.CallAsync("create_voucher", ("username", ""), ("passcode", null))).GetProperty("user");

        foreach (var name in (string[])["username", "passcode", "fullname"])
            user.GetProperty(name).GetString().ShouldNotBeNullOrWhiteSpace();
        user.GetProperty("valid_for").GetString().ShouldBe("1 day");
        user.GetProperty("valid_from").GetString().ShouldBe("2026-06-01 12:00:00");
        user.GetProperty("download_limit").GetString().ShouldBe("0");
    }

    [Theory]
    [InlineData("always", "always")]
    [InlineData("1 hour", "1 hour")]
    [InlineData("23 hours", "23 hours")]
    [InlineData("30 days", "30 days")]
    [InlineData("365 days", "365 days")]
    [InlineData("24 hours", "1 day")]
    [InlineData("31 days", "1 day")]
    [InlineData("1 week", "1 day")]
    [InlineData("Always", "1 day")]
    [InlineData("1 hours", "1 day")]
    public async Task Takes_its_preset_for_an_unknown_validity(string asked, string given)
    {
        await using var fixture = await RouterFixture.StartAsync();

        var answer = await fixture.Caller.CallAsync("create_voucher", ("valid_for", asked));

        answer.GetProperty("user").GetProperty("valid_for").GetString().ShouldBe(given);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("9437184", "9437184")]
    [InlineData("0", "0")]
    [InlineData("9437185", "0")]
    [InlineData("-5", "0")]
    [InlineData("1.5", "0")]
    [InlineData("lots", "0")]
    [InlineData("99999999999999", "0")]
    public async Task A_limit_out_of_bounds_is_silently_unlimited(string asked, string given)
    {
        await using var fixture = await RouterFixture.StartAsync();

        var user = (await fixture.Caller.CallAsync("create_voucher", ("download_limit", asked), ("upload_limit", asked))).GetProperty("user");

        user.GetProperty("download_limit").GetString().ShouldBe(given);
        user.GetProperty("upload_limit").GetString().ShouldBe(given);
    }

    [Theory]
    [InlineData("2026-06-02 08:30:00", "2026-06-02 08:30:00")]
    [InlineData("2026-06-02", "2026-06-01 12:00:00")]
    [InlineData("202606:02 08:30:00", "2026-06-01 12:00:00")]
    [InlineData("02.06.2026 08:30", "2026-06-01 12:00:00")]
    public async Task A_start_it_cannot_read_is_now(string asked, string given)
    {
        await using var fixture = await RouterFixture.StartAsync();

        var answer = await fixture.Caller.CallAsync("create_voucher", ("valid_from", asked));

        answer.GetProperty("user").GetProperty("valid_from").GetString().ShouldBe(given);
    }

    [Fact]
    public async Task Refuses_a_taken_username_and_keeps_the_first()
    {
        await using var fixture = await RouterFixture.StartAsync();
        await fixture.Caller.CallAsync("create_voucher", ("username", "room 12"), ("passcode", "first"));

        var answer = await fixture.Caller.PostAsync(fixture.Caller.Body("create_voucher", ("username", "room 12"), ("passcode", "second")));

        answer.Body.ShouldBe("""{"message":"Username already exists","error":true}""");
        fixture.Router.Vouchers.ShouldHaveSingleItem().Passcode.ShouldBe("first");
    }

    [Fact]
    public async Task Removes_by_username()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "Zoë & 'co'" });

        (await fixture.Caller.PostAsync(fixture.Caller.Body("remove_voucher"))).Body.ShouldBe("""{"message":"No username set","error":true}""");
        (await fixture.Caller.PostAsync(fixture.Caller.Body("remove_voucher", ("username", "zoë & 'co'")))).Body.ShouldBe("""{"message":"Username doesn't exist","error":true}""");
        (await fixture.Caller.PostAsync(fixture.Caller.Body("remove_voucher", ("username", "Zoë & 'co'")))).Body.ShouldBe("""{"message":"User removed successfully","error":false}""");
        fixture.Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_dates_in_its_own_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("router", TimeSpan.FromHours(5.5), "router", "router");
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true, TimeZone = zone, SampleGuests = false });
        await fixture.Caller.CallAsync("create_voucher", ("username", "a"), ("valid_from", "2026-06-01 18:00:00"));

        var row = (await fixture.Caller.CallAsync("get_voucher_users")).GetProperty("users")[0];

        row.GetProperty("created_at").GetString().ShouldBe("2026-06-01 17:30:00");
        row.GetProperty("valid_from").GetString().ShouldBe("2026-06-01 18:00:00");
        fixture.Router.Login("a", fixture.Router.Vouchers[0].Passcode).ShouldBe(LoginResult.NotValid);
        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        fixture.Router.Login("a", fixture.Router.Vouchers[0].Passcode).ShouldBe(LoginResult.Success);
    }

    [Fact]
    public async Task The_voucher_manager_edits_what_the_api_cannot()
    {
        await using var fixture = await RouterFixture.StartAsync();
        fixture.Router.Add(new NewVoucher { Username = "old", Passcode = "p" });
        fixture.Time.Advance(TimeSpan.FromMinutes(5));

        var edited = fixture.Router.Edit("old", v => v with { Username = "new", ValidFor = "2 days", DownloadLimitMb = 7 });

        edited.Id.ShouldBe(43);
        var row = (await fixture.Caller.CallAsync("get_voucher_users")).GetProperty("users").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("username").GetString().ShouldBe("new");
        row.GetProperty("last_modified").GetString().ShouldBe("2026-06-01 12:05:00");
        Should.Throw<InvalidOperationException>(() => fixture.Router.Edit("old", v => v));
        Should.Throw<InvalidOperationException>(() => fixture.Router.Add(new NewVoucher { Username = "new" }));
    }

    [Fact]
    public async Task Parallel_requests_lose_and_double_nothing()
    {
        await using var fixture = await RouterFixture.StartAsync();

        var messages = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => fixture.Caller.MessageAsync("create_voucher", ("username", $"u{i % 200}"))));

        messages.Count(m => m == "User added successfully").ShouldBe(200);
        messages.Count(m => m == "Username already exists").ShouldBe(200);
        fixture.Router.Vouchers.Select(v => v.Id).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task Thousands_of_vouchers_come_in_one_answer()
    {
        await using var fixture = await RouterFixture.StartAsync();
        for (var i = 0; i < 5000; i++)
            fixture.Router.Add(new NewVoucher());

        var users = (await fixture.Caller.CallAsync("get_voucher_users")).GetProperty("users");

        users.GetArrayLength().ShouldBe(5000);
        users.EnumerateArray().Select(u => u.GetProperty("username").GetString()).Distinct().Count().ShouldBe(5000);
    }
}
