using System.Net;
using System.Text;
using Dapper;
using Kiosk.Storage;
using Kiosk.Tokens;

namespace Kiosk.Tests.Api;

public sealed class ProblemsApiTests(ApiRig rig) : IClassFixture<ApiRig>
{
    public static TheoryData<string, string> Calls => new()
    {
        { "POST", "/api/v1/vouchers" }, { "GET", "/api/v1/vouchers" }, { "GET", "/api/v1/vouchers/x" }, { "DELETE", "/api/v1/vouchers/x" },
        { "POST", "/api/v1/vouchers/x/print" }, { "GET", "/api/v1/vouchers/x/ticket" }, { "POST", "/api/v1/batches" }, { "GET", "/api/v1/batches/x" },
        { "DELETE", "/api/v1/batches/x" }, { "GET", "/api/v1/print-jobs/1" }, { "POST", "/api/v1/sheets" }, { "GET", "/api/v1/guests/active" },
        { "GET", "/api/v1/guests/hosts" }, { "GET", "/api/v1/guests/logins" }, { "GET", "/api/v1/guests/users/email" }, { "GET", "/api/v1/events" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task No_call_works_without_a_token(string method, string path)
    {
        using var client = rig.ClientWith(token: null);
        var response = await client.SendAsync(Request(method, path));
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task No_call_works_with_a_token_of_another_scope(string method, string path)
    {
        if (path == "/api/v1/events")
            return; // any token may listen; what it hears depends on its scopes
        using var client = rig.ClientWith(rig.Token(TokenScope.Admin));
        var response = await client.SendAsync(Request(method, path));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        problem.Text("detail")!.ShouldContain("--scope ");
        response.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_scope");
    }

    [Theory]
    [InlineData("kiosk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("something else")]
    [InlineData("' OR 1=1 --")]
    public async Task A_wrong_token_is_told_apart(string token)
    {
        using var client = rig.ClientWith(token: null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        var response = await client.GetAsync(ApiRig.Vouchers);
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        response.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    [Fact]
    public async Task A_revoked_token_stops_working_at_once()
    {
        var (secret, _) = rig.Kiosk.Get<ApiTokens>().Create("short-lived", [], "test");
        using var client = rig.ClientWith(secret);
        (await client.GetAsync(ApiRig.Vouchers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        rig.Kiosk.Get<ApiTokens>().Revoke("short-lived", "test").ShouldBeTrue();
        await (await client.GetAsync(ApiRig.Vouchers)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task A_token_with_the_scope_may_do_that_and_no_more()
    {
        using var client = rig.ClientWith(rig.Token(TokenScope.VouchersRead));
        (await client.GetAsync(ApiRig.Vouchers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ApiRig.PostAsync(client, ApiRig.Vouchers, """{"validFor":"1 day"}""")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_found() =>
        await (await rig.Client.GetAsync("/api/v1/nothing")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task A_method_an_address_does_not_take_is_refused() =>
        await (await rig.Client.PutAsync(ApiRig.Vouchers, new StringContent(""))).ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var json = $$"""{"validFor":"1 day","note":"{{new string('x', 70_000)}}"}""";
        await (await rig.PostAsync(ApiRig.Vouchers, json)).ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");

        var request = new HttpRequestMessage(HttpMethod.Post, ApiRig.Vouchers) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        await (await rig.Client.SendAsync(request)).ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_fault_of_the_kiosk_tells_nothing_of_its_inside()
    {
        await using var broken = await ApiRig.StartAsync();
        broken.Kiosk.Get<Database>().Write(connection => connection.Execute("DROP TABLE print_jobs"));
        var problem = await (await broken.Client.GetAsync("/api/v1/print-jobs/1")).ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "internal");
        problem.GetRawText().ShouldNotContain("print_jobs");
        problem.GetRawText().ShouldNotContain("Sqlite");
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_said_and_the_router_is_left_alone()
    {
        await using var full = await ApiRig.StartAsync();
        await full.Client.GetAsync(ApiRig.Vouchers);
        full.Kiosk.Get<Database>().Write(connection => connection.Execute("PRAGMA query_only = ON"));
        await (await full.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day"}""")).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "not-writable");
        full.Kiosk.Router.Vouchers.ShouldBeEmpty();
        (await full.Client.GetAsync(ApiRig.Vouchers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var unused = full.ClientWith(full.Client.DefaultRequestHeaders.Authorization!.Parameter);
        (await unused.GetAsync(ApiRig.Vouchers)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    static HttpRequestMessage Request(string method, string path) => new(new HttpMethod(method), path)
    {
        Content = method == "POST" ? new StringContent("{}", Encoding.UTF8, "application/json") : null,
    };
}
