using System.Net;
using System.Text.Json;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class AccessTests
{
    const string NotEnabled = """{"message":"API is not enabled","error":true}""";
    const string NotSet = """{"message":"API Key not set or method not allowed","error":true}""";
    const string Incorrect = """{"message":"API Key is incorrect","error":true}""";

    [Fact]
    public async Task The_api_is_off_by_default()
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings());

        (await fixture.Caller.PostAsync(fixture.Caller.Body("get_voucher_users"))).ShouldBe((HttpStatusCode.OK, NotEnabled));
        (await fixture.Caller.GetAsync(fixture.Caller.Query("api-key=emulated-key&action=get_voucher_users"))).Body.ShouldBe(NotEnabled);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Each_method_has_its_own_switch(bool post, bool get)
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = post, GetEnabled = get, SampleGuests = false });

        var posted = (await fixture.Caller.PostAsync(fixture.Caller.Body("get_voucher_users"))).Body;
        var gotten = (await fixture.Caller.GetAsync(fixture.Caller.Query("api-key=emulated-key&action=get_voucher_users"))).Body;

        posted.ShouldBe(post ? """{"users":[]}""" : NotSet);
        gotten.ShouldBe(get ? """{"users":[]}""" : NotSet);
    }

    [Theory]
    [InlineData("""{"action":"get_voucher_users"}""", "application/json", NotSet)]
    [InlineData("""{"api-key":"","action":"get_voucher_users"}""", "application/json", NotSet)]
    [InlineData("""{"api-key":"wrong","action":"get_voucher_users"}""", "application/json", Incorrect)]
    [InlineData("""{"api-key":"EMULATED-KEY","action":"get_voucher_users"}""", "application/json", Incorrect)]
    [InlineData("""{"api-key":"emulated-key","action":"get_vou""", "application/json", NotSet)]
    [InlineData("[]", "application/json", NotSet)]
    [InlineData("""{"api-key":"emulated-key","action":"get_voucher_users"}""", "text/plain", NotSet)]
    [InlineData("api-key=emulated-key&action=get_voucher_users", "application/x-www-form-urlencoded", NotSet)]
    public async Task A_key_must_come_in_a_json_body(string body, string type, string expected)
    {
        await using var fixture = await RouterFixture.StartAsync();

        (await fixture.Caller.PostAsync(body, type)).Body.ShouldBe(expected);
    }

    [Fact]
    public async Task A_key_in_the_query_does_not_count_for_post()
    {
        await using var fixture = await RouterFixture.StartAsync();

        var answer = await fixture.Caller.PostAsync("""{"action":"get_voucher_users"}""", to: fixture.Caller.Query("api-key=emulated-key"));

        answer.Body.ShouldBe(NotSet);
        fixture.Router.Requests.Latest.ShouldHaveSingleItem().KeyInUrl.ShouldBeTrue();
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true, GetEnabled = true });
        using var request = new HttpRequestMessage(HttpMethod.Delete, fixture.Router.ApiUrl);
        request.Content = new StringContent(fixture.Caller.Body("get_voucher_users"), System.Text.Encoding.UTF8, "application/json");

        using var response = await fixture.Caller.SendAsync(request);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(NotSet);
    }

    [Theory]
    [InlineData("no_such_action")]
    [InlineData("")]
    public async Task An_unknown_action_is_an_error(string action)
    {
        await using var fixture = await RouterFixture.StartAsync();

        (await fixture.Caller.MessageAsync(action)).ShouldBe("An error occurred");
    }

    [Fact]
    public async Task Without_its_last_slash_the_address_redirects()
    {
        await using var fixture = await RouterFixture.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fixture.Router.ApiUrl, "/api"));

        using var response = await fixture.Caller.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.OriginalString.ShouldBe("/api/");
        (await fixture.Caller.GetAsync(new Uri(fixture.Router.ApiUrl, "/admin"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task All_ten_actions_answer_both_methods()
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true, GetEnabled = true });
        string[] lists = ["get_voucher_users", "get_email_users", "get_fb_users", "get_mobile_users", "get_free_users", "get_logins", "get_guest_hosts", "get_active_guests"];
        foreach (var action in lists)
        {
            var posted = await fixture.Caller.PostAsync(fixture.Caller.Body(action));
            var gotten = await fixture.Caller.GetAsync(fixture.Caller.Query("api-key=emulated-key&action=" + action));
            gotten.ShouldBe(posted);
        }

        var created = await fixture.Caller.GetAsync(fixture.Caller.Query("api-key=emulated-key&action=create_voucher&username=user123&fullname=John%20Doe&valid_for=1%20day&valid_from=2025-01-17%2010:00:00&download_limit=1024&upload_limit=512"));
        JsonElement.Parse(created.Body).GetProperty("user").GetProperty("fullname").GetString().ShouldBe("John Doe");
        var removed = await fixture.Caller.GetAsync(fixture.Caller.Query("api-key=emulated-key&action=remove_voucher&username=user123"));
        removed.Body.ShouldBe("""{"message":"User removed successfully","error":false}""");
        fixture.Router.Requests.CountOf("get_logins").ShouldBe(2);
        fixture.Router.Requests.Latest.Count(r => r.Method == "GET").ShouldBe(10);
    }
}
