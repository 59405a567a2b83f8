using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

/// <summary>A vendor that does not answer is left alone for a while, and then asked by one.</summary>
public sealed class VendorBreakerTests
{
    [Fact]
    public async Task After_six_failures_nobody_asks_for_half_a_minute()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("", status: "503 Service Unavailable"));
        await BreakAsync(rig);
        var asked = rig.Server.Requests.Count;
        for (var i = 0; i < 20; i++)
        {
            var alone = await Should.ThrowAsync<UplinkException>(rig.Kiosk.Exchange.SendAsync(rig.Read, default));
            (alone.Error, alone.NotDone, alone.Detail).ShouldBe((UplinkError.LeftAlone, true, "127.0.0.1"));
        }

        rig.Server.Requests.Count.ShouldBe(asked);
        rig.Kiosk.Time.Advance(TimeSpan.FromSeconds(31));
        (await rig.FailAsync(rig.Read)).Error.ShouldNotBe(UplinkError.Silent);
        rig.Server.Requests.Count.ShouldBe(asked + 1);
    }

    [Fact]
    public async Task Each_break_is_longer_up_to_two_minutes()
    {
        var time = new ManualTimeProvider();
        var asked = new List<DateTimeOffset>();
        await using var rig = new VendorRig(
            _ =>
            {
                asked.Add(time.GetUtcNow());
                return ScriptedReply.Of("", status: "503 Service Unavailable");
            },
            time: time);
        await BreakAsync(rig);
        while (asked.Count < 10)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await rig.FailAsync(rig.Read);
        }

        var breaks = asked[5..].Zip(asked[6..], (earlier, later) => (later - earlier).TotalSeconds).ToList();
        breaks.Zip([30, 60, 120, 120], (seconds, expected) => Math.Abs(seconds - expected)).ShouldAllBe(off => off < 4, string.Join(' ', breaks));
    }

    [Fact]
    public async Task A_vendor_that_is_back_is_asked_as_before()
    {
        var isBack = false;
        await using var rig = new VendorRig(_ => isBack ? ScriptedReply.Json("{}") : ScriptedReply.Of("", status: "503 Service Unavailable"));
        await BreakAsync(rig);
        isBack = true;
        rig.Kiosk.Time.Advance(TimeSpan.FromSeconds(31));
        for (var i = 0; i < 5; i++)
            (await rig.SendAsync(rig.Read)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task A_person_and_a_write_get_through_a_break()
    {
        var isBack = false;
        await using var rig = new VendorRig(_ => isBack ? ScriptedReply.Json("{}") : ScriptedReply.Of("", status: "503 Service Unavailable"));
        await BreakAsync(rig);
        isBack = true;
        (await rig.SendAsync(rig.Read with { ByPerson = true })).IsSuccess.ShouldBeTrue();
        (await rig.SendAsync(rig.Write)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task Refusals_break_nothing()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Json("""{"detail":"no"}""", "401 Unauthorized"));
        for (var i = 0; i < 15; i++)
            (await rig.FailAsync(rig.Read)).Error.ShouldBe(UplinkError.KeyRefused);
        rig.Server.Requests.Count.ShouldBe(15);
    }

    [Fact]
    public async Task One_address_left_alone_says_nothing_about_another()
    {
        await using var dead = new VendorRig(_ => ScriptedReply.Of("", status: "503 Service Unavailable"));
        await using var well = new ScriptedServer(_ => ScriptedReply.Json("{}"));
        await BreakAsync(dead);
        var other = dead.Read with { Account = dead.Account with { Address = new Uri(well.Url) } };
        (await dead.SendAsync(other)).IsSuccess.ShouldBeTrue();
    }

    static async Task BreakAsync(VendorRig rig)
    {
        for (var patience = 20; (await rig.FailAsync(rig.Read)).Error != UplinkError.LeftAlone; patience--)
            patience.ShouldBeGreaterThan(0);
        rig.Server.Requests.Count.ShouldBe(6);
    }
}
