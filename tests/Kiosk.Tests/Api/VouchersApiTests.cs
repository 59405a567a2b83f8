using System.Net;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;
using Made = Kiosk.Emulators.WRouter.NewVoucher;

namespace Kiosk.Tests.Api;

public sealed class VouchersApiTests : IAsyncLifetime
{
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => rig = await ApiRig.StartAsync("--Router:SyncSeconds=3600");

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Lists_newest_first_in_pages()
    {
        foreach (var name in new[] { "a1", "a2", "a3", "b1", "b2" })
            await rig.IssueAsync($$"""{"validFor":"1 day","username":"{{name}}"}""");

        var list = await rig.GetJsonAsync($"{ApiRig.Vouchers}?page=2&pageSize=2");
        list.GetProperty("items").EnumerateArray().Select(item => item.Text("username")).ShouldBe(["a3", "a2"]);
        list.GetProperty("total").GetInt64().ShouldBe(5);
        list.GetProperty("page").GetInt32().ShouldBe(2);
        list.GetProperty("pageSize").GetInt32().ShouldBe(2);
        (await rig.GetJsonAsync($"{ApiRig.Vouchers}?query=b")).GetProperty("total").GetInt64().ShouldBe(2);
        (await rig.GetJsonAsync($"{ApiRig.Vouchers}?state=active")).GetProperty("total").GetInt64().ShouldBe(5);
        (await rig.GetJsonAsync($"{ApiRig.Vouchers}?state=revoked")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await rig.GetJsonAsync($"{ApiRig.Vouchers}?page=2147483647&pageSize=200")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await rig.GetJsonAsync(ApiRig.Vouchers)).GetProperty("pageSize").GetInt32().ShouldBe(50);
    }

    [Theory]
    [InlineData("state=sleeping", "state")]
    [InlineData("state=Active", "state")]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=one", "page")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=201", "pageSize")]
    [InlineData("query=a%00b", "query")]
    public async Task A_wrong_parameter_is_named(string query, string field) =>
        await (await rig.Client.GetAsync($"{ApiRig.Vouchers}?{query}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);

    [Theory]
    [InlineData("\"")]
    [InlineData("\" OR \"")]
    [InlineData("abc\" AND (")]
    [InlineData("NEAR(a b)")]
    [InlineData("%_\\")]
    [InlineData("'; DROP TABLE vouchers; --")]
    public async Task A_search_takes_any_text(string text) =>
        (await rig.GetJsonAsync($"{ApiRig.Vouchers}?query={Uri.EscapeDataString(text)}")).GetProperty("total").GetInt64().ShouldBe(0);

    [Theory]
    [InlineData("room/7")]
    [InlineData("50%2Foff")]
    [InlineData("a b?c#d&e=f+g")]
    [InlineData("Žofie 日本")]
    [InlineData("x%00y;.:,'\"")]
    public async Task Any_user_name_made_at_the_router_is_found_shown_and_revoked(string username)
    {
        rig.Kiosk.Router.Add(new Made { Username = username, Passcode = "made-there", ValidFor = "1 day" });
        await rig.Kiosk.SyncAsync();

        var voucher = await rig.GetJsonAsync(ApiRig.PathOf(username));
        voucher.Text("username").ShouldBe(username);
        voucher.Text("source").ShouldBe("router");
        (await rig.Client.GetAsync($"{ApiRig.PathOf(username)}/ticket?format=text")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await rig.Client.DeleteAsync(ApiRig.PathOf(username))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        rig.Kiosk.Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_voucher_is_not_found()
    {
        await (await rig.Client.GetAsync(ApiRig.PathOf("nobody"))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await rig.Client.DeleteAsync(ApiRig.PathOf("nobody"))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await rig.Client.GetAsync($"{ApiRig.PathOf("nobody")}/ticket")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Revoking_works_once_and_may_be_repeated()
    {
        var username = await rig.IssueAsync();
        var response = await rig.Client.DeleteAsync(ApiRig.PathOf(username));
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        rig.Kiosk.Router.Vouchers.ShouldBeEmpty();
        (await rig.Client.DeleteAsync(ApiRig.PathOf(username))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await rig.GetJsonAsync(ApiRig.PathOf(username))).Text("state").ShouldBe("revoked");
    }

    [Fact]
    public async Task Revoking_what_is_gone_at_the_router_already_is_done()
    {
        var username = await rig.IssueAsync();
        rig.Kiosk.Router.Remove(username).ShouldBeTrue();
        (await rig.Client.DeleteAsync(ApiRig.PathOf(username))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Revoking_what_only_the_router_knows_removes_it_there()
    {
        rig.Kiosk.Router.Add(new Made { Username = "made-just-now", Passcode = "made-there", ValidFor = "1 day" });
        (await rig.Client.DeleteAsync(ApiRig.PathOf("made-just-now"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        rig.Kiosk.Router.Vouchers.ShouldBeEmpty();
    }
}
