using System.Net;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Api;

/// <summary>What the API says while the router is off, and after.</summary>
public sealed class RouterAwayApiTests : IAsyncLifetime
{
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => rig = await ApiRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Issuing_and_revoking_say_unreachable_and_reading_goes_on()
    {
        var username = await rig.IssueAsync();
        await rig.Kiosk.SyncAsync();
        await rig.Kiosk.Router.StopAsync();
        await rig.Kiosk.SyncAsync();

        var refused = await rig.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day","username":"later"}""", "later-1");
        await refused.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
        refused.Headers.Location.ShouldBeNull();
        await (await rig.Client.DeleteAsync(ApiRig.PathOf(username))).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
        await (await rig.Client.DeleteAsync(ApiRig.PathOf("never-seen"))).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
        await (await rig.Client.GetAsync("/api/v1/guests/logins")).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
        await (await rig.Client.GetAsync("/api/v1/guests/users/email?format=csv")).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
        (await rig.GetJsonAsync(ApiRig.PathOf(username))).Text("state").ShouldBe("active");
        var guests = await rig.GetJsonAsync("/api/v1/guests/active");
        guests.GetProperty("stale").GetBoolean().ShouldBeTrue();
        guests.Text("asOf")!.ShouldEndWith("Z");

        await rig.Kiosk.Router.StartAgainAsync(CancellationToken.None);
        (await rig.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day","username":"later"}""", "later-1")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await rig.Client.DeleteAsync(ApiRig.PathOf(username))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        rig.Kiosk.ShouldAgree();
    }

    [Fact]
    public async Task A_list_without_an_answer_is_unreachable_and_not_unknown()
    {
        rig.Kiosk.Router.Faults.Add(FaultKind.Html, null, "login_log");
        rig.Kiosk.Router.Faults.Add(FaultKind.Html);
        await (await rig.Client.GetAsync("/api/v1/guests/logins")).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
    }

    [Fact]
    public async Task A_revocation_without_an_answer_is_repeated_by_itself()
    {
        var username = await rig.IssueAsync();
        rig.Kiosk.Router.Faults.Add(FaultKind.CutBefore, 1, "remove_voucher");
        var response = await rig.Client.DeleteAsync(ApiRig.PathOf(username));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.GatewayTimeout, "router-unknown");
        problem.Text("username").ShouldBe(username);
        await Eventually.TrueAsync(
            () => rig.Kiosk.Get<VoucherStore>().FindByUsername(username)!.State is VoucherState.Revoked, "the voucher is revoked");
        rig.Kiosk.Router.Vouchers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_revocation_says_why()
    {
        var username = await rig.IssueAsync();
        rig.Kiosk.Router.Faults.Add(FaultKind.WrongKey, 1, "remove_voucher");
        var problem = await (await rig.Client.DeleteAsync(ApiRig.PathOf(username))).ShouldBeProblemAsync(HttpStatusCode.BadGateway, "router-refused");
        problem.Text("detail")!.ShouldContain("API Key is incorrect");
        (await rig.GetJsonAsync(ApiRig.PathOf(username))).Text("state").ShouldBe("active");
    }

    [Fact]
    public async Task Without_a_router_the_problem_says_to_set_one_up()
    {
        await using var bare = await ApiRig.StartAsync("--Router:Url=", "--Router:ApiKey=");
        var problem = await (await bare.PostAsync(ApiRig.Vouchers, """{"validFor":"1 day"}""")).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "router-unreachable");
        problem.Text("detail")!.ShouldContain("Setup");
    }
}
