using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Support;
using Kiosk.Uplinks.IProxy;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>What is asked for seldom, when asking goes wrong.</summary>
public sealed class IProxyNotesTests
{
    const string Statuses = """{"connections":[{"connection_id":"x1","online_status":"online"},{"connection_id":"x2","online_status":"online"}]}""";

    /// <summary>Two phones; the script answers for their traffic.</summary>
    static IProxyRig Before(Func<ScriptedRequest, ScriptedReply> traffic) => IProxyRig.Before(request =>
        request.Target.EndsWith("status", StringComparison.Ordinal) ? ScriptedReply.Json(Statuses)
        : request.Target.Contains("traffic", StringComparison.Ordinal) ? traffic(request)
        : ScriptedReply.Json("""{"connections":[{"id":"x1"},{"id":"x2"}]}"""));

    static int CountOf(IProxyRig rig, string part) => rig.Server.Requests.Count(request => request.Target.Contains(part, StringComparison.Ordinal));

    static int ListsOf(IProxyRig rig) => rig.Server.Requests.Count - CountOf(rig, "status") - CountOf(rig, "traffic");

    static ScriptedReply Day() => ScriptedReply.Json("""{"daily_stats":[{"in_bytes":7,"out_bytes":2}]}""");

    [Fact]
    public async Task A_phone_whose_traffic_gets_no_answer_keeps_the_others_waiting_for_one_look_alone()
    {
        await using var rig = Before(request =>
            request.Target.Contains("/x1/", StringComparison.Ordinal) ? ScriptedReply.Of("", status: "502 Bad Gateway") : Day());
        await rig.Uplink.LookAsync(rig.Account, ["x1", "x2"], default);
        var asked = CountOf(rig, "/x1/traffic");
        CountOf(rig, "/x2/traffic").ShouldBe(0, "the round has stopped");

        var readings = await rig.Uplink.LookAsync(rig.Account, ["x1", "x2"], default);

        readings[0].Traffic.ShouldBeNull();
        readings[1].Traffic.ShouldNotBeNull().DownloadBytes.ShouldBe(7);
        CountOf(rig, "/x1/traffic").ShouldBe(asked);
    }

    [Fact]
    public async Task What_was_known_of_today_outlives_an_answer_that_did_not_come()
    {
        await using var rig = await StartAsync();
        var known = (await rig.LookAsync()).Traffic.ShouldNotBeNull();
        rig.Vendor.Faults.Add(UplinkFaultKind.Status5xx, count: null, "GET connections/{}/traffic/by-day");
        rig.Time.Advance(TimeSpan.FromMinutes(6));

        (await rig.LookAsync()).Traffic.ShouldBe(known);
        var asked = rig.Vendor.Calls.CountOf("GET connections/{}/traffic/by-day");
        (await rig.LookAsync()).Traffic.ShouldBe(known);
        rig.Vendor.Calls.CountOf("GET connections/{}/traffic/by-day").ShouldBe(asked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_done_to_a_phone_while_a_look_is_under_way_makes_the_next_one_ask_for_the_list(int looks)
    {
        Action meanwhile = () => { };
        await using var rig = Before(_ =>
        {
            meanwhile();
            return Day();
        });
        for (var look = 1; look <= looks; look++)
        {
            rig.Time.Advance(TimeSpan.FromMinutes(6));
            meanwhile = look == looks ? () => rig.Of<IProxyNotes>().Forget(rig.Account) : () => { };
            await rig.LookAsync("x1");
        }

        await rig.LookAsync("x1");

        ListsOf(rig).ShouldBe(looks + 1);
    }
}
