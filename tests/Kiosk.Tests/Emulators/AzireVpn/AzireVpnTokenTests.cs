using System.Net;
using System.Text.Json;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Tests.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.AzireVpn;

public sealed class AzireVpnTokenTests
{
    const string Token = """{ "id": "", "device_name": "Gnu", "key": "", "comment": "My comment", "created_at": 1687434503 }""";

    [Fact]
    public async Task The_list_looks_like_the_sample()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();

        var answer = await fixture.Caller.GetAsync("tokens");

        answer.Json.ShouldLookLike($$"""{ "status": "success", "data": [ {{Token}} ] }""");
        answer.Body.ShouldContain("\n  ", Case.Sensitive, "the vendor prints it on many lines");
        answer["data"][1].GetProperty("device_name").ValueKind.ShouldBe(JsonValueKind.Null);
        answer["data"].GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_token_is_made_renamed_and_used()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();

        var made = await fixture.Caller.PostAsync("tokens", """{ "device_name": "Zebra" }""");
        var id = made["data"].GetProperty("id").GetString()!;
        var named = await fixture.Caller.SendAsync(HttpMethod.Put, $"tokens/{id}", """{ "comment": "for the barn" }""");
        var emptied = await fixture.Caller.SendAsync(HttpMethod.Put, $"tokens/{id}", """{ "device_name": null }""");

        made["data"].ShouldLookLike("""{ "id": "", "device_name": "Zebra", "key": "", "comment": null, "created_at": 1 }""");
        made["data"].GetProperty("created_at").GetInt64().ShouldBe(fixture.Time.GetUtcNow().ToUnixTimeSeconds());
        (named["data"].GetProperty("device_name").GetString(), named["data"].GetProperty("comment").GetString()).ShouldBe(("Zebra", "for the barn"));
        emptied["data"].GetProperty("device_name").ValueKind.ShouldBe(JsonValueKind.Null);
        emptied["data"].GetProperty("key").GetString().ShouldBe(made["data"].GetProperty("key").GetString());
        using var other = new VendorCaller(fixture.Vendor, ("Authorization", "Bearer " + made["data"].GetProperty("key").GetString()));
        (await other.GetAsync("tokens"))["data"].GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task A_body_may_be_missing_and_may_not_be_wrong()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();

        (await fixture.Caller.PostAsync("tokens"))["data"].GetProperty("comment").ValueKind.ShouldBe(JsonValueKind.Null);
        var wrong = await fixture.Caller.PostAsync("tokens", """{ "device_name": 7 }""");

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Json.ShouldLookLike("""{ "status": "error", "message": "The given data was invalid.", "data": { "device_name": [ "" ] } }""");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deleting_the_token_in_use_locks_out(bool silently)
    {
        await using var fixture = await AzireVpnFixture.StartAsync(new AzireVpnSettings { DeletesSilently = silently });

        var gone = await fixture.Caller.SendAsync(HttpMethod.Delete, "tokens", """{ "purge_resources": false }""");
        var after = await fixture.Caller.GetAsync("tokens");

        (gone.Status, gone.Body.Length > 0).ShouldBe(silently ? (HttpStatusCode.NoContent, false) : (HttpStatusCode.OK, true));
        after.Status.ShouldBe(HttpStatusCode.Unauthorized);
        after.Json.ShouldLookLike("""{ "status": "error", "message": "Unauthenticated." }""");
        fixture.Vendor.Tokens.ShouldHaveSingleItem().Id.ShouldBe("B82u1akk");
    }

    [Theory]
    [InlineData("""{ "purge_resources": true }""", 2)]
    [InlineData("""{ "purge_resources": false }""", 4)]
    [InlineData(null, 4)]
    public async Task A_purge_takes_what_the_token_made(string? body, int left)
    {
        await using var fixture = await AzireVpnFixture.StartAsync();
        fixture.Vendor.Resources.ShouldBe(4);

        (await fixture.Caller.SendAsync(HttpMethod.Delete, "tokens/B82u1akk", body))["status"].GetString().ShouldBe("success");

        fixture.Vendor.Resources.ShouldBe(left);
        fixture.Vendor.Tokens.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ids_differ_by_case()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();

        var answer = await fixture.Caller.SendAsync(HttpMethod.Delete, "tokens/b82U1AKK", body: null);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer["status"].GetString().ShouldBe("error");
        fixture.Vendor.Tokens.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_empty_list_may_be_a_404()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();

        fixture.Vendor.Listing = TokenListing.Empty;
        (await fixture.Caller.GetAsync("tokens"))["data"].GetArrayLength().ShouldBe(0);
        fixture.Vendor.Listing = TokenListing.NotFound;
        var missing = await fixture.Caller.GetAsync("tokens");

        (missing.Status, missing["message"].GetString()).ShouldBe((HttpStatusCode.NotFound, "No tokens found"));
    }

    [Fact]
    public async Task A_password_makes_a_token_without_a_token()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();
        using var stranger = new VendorCaller(fixture.Vendor);

        var made = await stranger.PostAsync("tokens", """{ "username": "seaview", "password": "not-a-real-password" }""");
        var wrong = await stranger.PostAsync("tokens", """{ "username": "seaview", "password": "guess" }""");

        made["data"].GetProperty("device_name").ValueKind.ShouldBe(JsonValueKind.Null);
        wrong.Status.ShouldBe(HttpStatusCode.Unauthorized);
        fixture.Vendor.Calls.CountOf("login").ShouldBe(2);
    }

    [Fact]
    public async Task The_account_and_the_places_can_be_asked()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();
        fixture.Vendor.DaysLeft = -1;
        using var stranger = new VendorCaller(fixture.Vendor);

        var me = await fixture.Caller.GetAsync("users/me");
        var places = await stranger.GetAsync("locations");

        me["data"].ShouldLookLike("""{ "username": "", "email": "", "currency": "EUR", "is_active": true, "ips": { "allocated": 1, "available": 1 }, "expires_at": 1 }""");
        me["data"].GetProperty("is_active").GetBoolean().ShouldBeFalse();
        places["locations"].EnumerateArray().Select(l => l.GetProperty("city").GetString()).ShouldContain("Zürich");
    }

    [Fact]
    public async Task Sixty_a_minute_are_answered_and_counted_down()
    {
        await using var fixture = await AzireVpnFixture.StartAsync();
        var first = await fixture.Caller.GetAsync("tokens");
        fixture.Time.Advance(TimeSpan.FromSeconds(20));
        for (var i = 0; i < 59; i++)
            (await fixture.Caller.GetAsync("users/me")).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await fixture.Caller.GetAsync("tokens");

        (first.Header("X-RateLimit-Limit"), first.Header("X-RateLimit-Remaining")).ShouldBe(("60", "59"));
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (refused.Header("Retry-After"), refused.Header("X-RateLimit-Remaining")).ShouldBe(("40", "0"));
        refused["message"].GetString().ShouldBe("Too Many Attempts.");
        fixture.Time.Advance(TimeSpan.FromSeconds(40));
        (await fixture.Caller.GetAsync("tokens")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
