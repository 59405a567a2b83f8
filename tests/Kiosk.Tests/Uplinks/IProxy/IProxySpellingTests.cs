using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>The vendor's pages disagree about <c>connections</c> and <c>connection</c>.</summary>
public sealed class IProxySpellingTests
{
    const string Everything = """{"id":"x1","connections":[],"proxy_accesses":[],"message":"reboot command has been sent"}""";

    static readonly ScriptedReply JsonNotFound = ScriptedReply.Json("""{"error":"not_found","message":"no such route"}""", "404 Not Found");

    static readonly ScriptedReply PageNotFound = ScriptedReply.Of("<html><title>404</title></html>", status: "404 Not Found");

    static readonly IProxyAccessChange Proxy = new() { Service = "http", AuthType = "userpass" };

    static string First(ScriptedRequest request) => request.Target.Split('/', '?')[2];

    static IProxyRig Speaking(string spelling, ScriptedReply? notFound = null) => IProxyRig.Before(request =>
        First(request).StartsWith("connection", StringComparison.Ordinal) && First(request).Split('-')[0] != spelling
            ? notFound ?? JsonNotFound
            : ScriptedReply.Json(Everything));

    static IReadOnlyList<string> Requests(IProxyRig rig) => [.. rig.Server.Requests.Select(request => $"{request.Method} {request.Target["/api/".Length..]}")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_read_is_tried_under_the_other_spelling_once_and_stays_there(bool asPage)
    {
        await using var rig = Speaking("connection", asPage ? PageNotFound : JsonNotFound);

        await rig.Of<IProxyConnections>().ListAsync(rig.Account, default);
        await rig.Of<IProxyConnections>().GetAsync(rig.Account, "x1", default);
        await rig.Of<IProxyStatuses>().ListAsync(rig.Account, byPerson: true, default);
        await rig.Of<IProxyStatuses>().ListAsync(rig.Account, byPerson: true, default);

        Requests(rig).ShouldBe(["GET connections", "GET connection", "GET connection/x1", "GET connections-status", "GET connection-status", "GET connection-status"]);
    }

    [Fact]
    public async Task What_is_nowhere_is_asked_for_twice_and_then_unknown()
    {
        await using var rig = IProxyRig.Before(_ => ScriptedReply.Json("""{"error":"not_found","message":"connection not found"}""", "404 Not Found"));

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyConnections>().GetAsync(rig.Account, "x1", default));

        (error.Error, error.Detail).ShouldBe((UplinkError.TargetUnknown, "not_found: connection not found"));
        Requests(rig).ShouldBe(["GET connections/x1", "GET connection/x1"]);
    }

    [Fact]
    public async Task A_page_for_both_spellings_is_not_the_API()
    {
        await using var rig = IProxyRig.Before(_ => PageNotFound);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyConnections>().ListAsync(rig.Account, default));

        error.Error.ShouldBe(UplinkError.NotTheApi);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_goes_to_the_other_spelling_once_it_is_certain_that_nothing_was_there(bool asPage)
    {
        await using var rig = Speaking("connection", asPage ? PageNotFound : JsonNotFound);

        await rig.Of<IProxyAccesses>().CreateAsync(rig.Account, "x1", Proxy, default);
        await rig.Of<IProxyAccesses>().DeleteAsync(rig.Account, "x1", "p1", default);

        Requests(rig).ShouldBe(
        [
            "POST connections/x1/proxy-access", "GET connections/x1", "GET connection/x1", "POST connection/x1/proxy-access", "DELETE connection/x1/proxy-access/p1",
        ]);
    }

    [Fact]
    public async Task Commands_are_written_in_the_singular_and_go_to_the_plural_where_that_is_all_there_is()
    {
        await using var rig = Speaking("connections");

        await rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", IProxyAction.Reboot, default);
        await rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", IProxyAction.Reboot, default);

        Requests(rig).ShouldBe(
            ["POST connection/x1/command-push", "GET connection/x1", "GET connections/x1", "POST connections/x1/command-push", "POST connections/x1/command-push"]);
    }

    [Fact]
    public async Task A_write_that_was_refused_where_the_connection_is_known_is_not_sent_again()
    {
        await using var rig = IProxyRig.Before(request => request.Method == "GET" ? ScriptedReply.Json(Everything) : JsonNotFound);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyAccesses>().DeleteAsync(rig.Account, "x1", "p1", default));

        error.Error.ShouldBe(UplinkError.Refused);
        error.NotDone.ShouldBeTrue();
        Requests(rig).ShouldBe(["DELETE connections/x1/proxy-access/p1", "GET connections/x1"]);
    }

    [Fact]
    public async Task A_write_to_an_unknown_connection_is_not_sent_again()
    {
        await using var rig = IProxyRig.Before(_ => JsonNotFound);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", IProxyAction.Reboot, default));

        error.Error.ShouldBe(UplinkError.TargetUnknown);
        Requests(rig).Count(request => request.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_read_teaches_the_writes_of_its_room_but_no_other_account()
    {
        await using var rig = Speaking("connection");
        await rig.Of<IProxyAccesses>().ListAsync(rig.Account, "x1", default);

        await rig.Of<IProxyAccesses>().CreateAsync(rig.Account, "x1", Proxy, default);
        await rig.Of<IProxyAccesses>().ListAsync(rig.Account with { Key = "another" }, "x1", default);

        Requests(rig).Skip(2).ShouldBe(["POST connection/x1/proxy-access", "GET connections/x1/proxy-access", "GET connection/x1/proxy-access"]);
    }

    [Fact]
    public async Task Every_call_works_under_the_other_spelling()
    {
        await using var rig = await IProxyRig.StartAsync();
        foreach (var (call, stop) in IProxyTour.Stops)
        {
            var request = new IProxyRequest(rig.Account, HttpMethod.Get, call.Split(' ')[1]);
            if (request.Room == "command-push")
                rig.Of<IProxySpellings>().Remember(request, plural: true);
            else
                rig.Of<IProxySpellings>().Remember(request, plural: false);
            var act = await stop(rig);
            rig.Vendor.Calls.Clear();

            await act();

            rig.Vendor.Calls.CountOf(call).ShouldBe(1, call);
            var path = rig.Vendor.Calls.Latest.ShouldHaveSingleItem().PathAndQuery;
            if (request.Room is not null)
                path.Contains("/connections", StringComparison.Ordinal).ShouldBe(request.Room == "command-push", path);
            IProxyTour.Restore(rig);
        }
    }
}
