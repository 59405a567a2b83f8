using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

/// <summary>The one glance: the worst of what is needed, and the router before all.</summary>
public sealed class InternetTests
{
    static UplinkOptions Options(string name, UplinkKind kind = UplinkKind.AirVpn, bool? needed = null) =>
        new() { Name = name, Kind = kind, Key = "key", Needed = needed };

    [Fact]
    public async Task Nobody_can_say_without_an_uplink_that_knows()
    {
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var internet = rig.Get<Internet>();
        internet.Current.ShouldBeNull();
        rig.Get<UplinkRecord>().Keep([Options("Account", UplinkKind.AzireVpn), Options("Spare", needed: false)]);
        internet.Current.ShouldBeNull();
        rig.Get<UplinkRecord>().Keep([Options("Account", UplinkKind.AzireVpn, needed: true)]);
        internet.Current!.State.ShouldBe(UplinkState.Unknown);
    }

    [Fact]
    public async Task The_worst_needed_uplink_decides_and_of_two_the_first_that_went()
    {
        await using var rig = new UplinkRig(new ManualTimeProvider());
        UplinkOptions[] uplinks = [Options("A"), Options("B"), Options("C"), Options("D", needed: false)];
        var (record, internet) = (rig.Get<UplinkRecord>(), rig.Get<Internet>());
        record.Keep(uplinks);
        See(0, UplinkState.Up);
        See(1, UplinkState.Up);
        See(2, UplinkState.Up);
        See(3, UplinkState.Down);
        internet.Current!.State.ShouldBe(UplinkState.Up);
        internet.Current.Cause.ShouldBeNull();
        See(2, UplinkState.Down, times: 2);
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        See(1, UplinkState.Down, times: 2);
        See(0, UplinkState.Degraded, times: 2);
        internet.Current.State.ShouldBe(UplinkState.Down);
        internet.Current.Cause!.Uplink.Name.ShouldBe("C");

        void See(int uplink, UplinkState state, int times = 1)
        {
            for (var i = 0; i < times; i++)
                record.Seen(uplinks[uplink], new UplinkReading(state, new UplinkReason("NotAsked")));
        }
    }

    [Fact]
    public async Task A_router_that_is_down_comes_before_all()
    {
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var uplink = Options("A");
        rig.Get<UplinkRecord>().Keep([uplink]);
        rig.Get<UplinkRecord>().Seen(uplink, new UplinkReading(UplinkState.Up, new UplinkReason("NotAsked")));
        var since = rig.Time.GetUtcNow();
        rig.Get<GuestBoard>().Show(GuestSnapshot.None with { Router = new RouterStatus(false, RouterError.NoAnswer, null, since, since) });
        rig.Get<Internet>().Current.ShouldBe(new InternetStatus(UplinkState.Down, new UplinkReason("RouterDown"), since, Cause: null));
    }
}
