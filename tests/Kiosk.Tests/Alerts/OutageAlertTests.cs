using Kiosk.Alerts;
using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Uplinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kiosk.Tests.Alerts;

public sealed class OutageAlertTests : IDisposable
{
    readonly AlertBench bench = new(AlertBench.Uplink());

    [Fact]
    public void An_outage_is_told_once_when_it_begins_and_once_when_it_ends()
    {
        bench.Look(UplinkState.Up);
        bench.Look(UplinkState.Down, times: 20);
        bench.Look(UplinkState.Up, times: 20);
        bench.Types.ShouldBe(["down", "back"]);
        var (down, back) = (bench.Alerts[0], bench.Alerts[1]);
        down.Since.ShouldBe(bench.Time.GetUtcNow().AddMinutes(-39));
        back.Since.ShouldBe(down.Since);
        back.EndedAt.ShouldBe(bench.Time.GetUtcNow().AddMinutes(-19));
        (down.Uplink, down.Kind, down.State, back.State).ShouldBe(("Tunnel", "airvpn", "down", "up"));
    }

    [Fact]
    public void Unknown_is_not_down_and_ends_no_outage()
    {
        bench.Look(UplinkState.Up);
        bench.Miss(5);
        bench.Look(UplinkState.Up);
        bench.Types.ShouldBeEmpty();
        bench.Look(UplinkState.Down);
        bench.Miss(5);
        bench.Look(UplinkState.Down, times: 3);
        bench.Types.ShouldBe(["down"]);
    }

    [Fact]
    public void Flicker_is_not_told()
    {
        bench.Look(UplinkState.Up);
        for (var i = 0; i < 5; i++)
        {
            bench.Look(UplinkState.Down, times: 1);
            bench.Look(UplinkState.Up, times: 1);
        }

        bench.Types.ShouldBeEmpty();
    }

    [Fact]
    public void One_bad_look_after_a_start_is_no_outage()
    {
        bench.Look(UplinkState.Down, times: 1);
        bench.Look(UplinkState.Up, times: 3);
        bench.Types.ShouldBeEmpty();
    }

    [Fact]
    public void A_restart_in_the_middle_of_an_outage_tells_nothing_again()
    {
        bench.Look(UplinkState.Up);
        bench.Look(UplinkState.Down);
        bench.Restart();
        bench.Look(UplinkState.Down, times: 5);
        bench.Types.ShouldBe(["down"]);
        bench.Restart();
        bench.Look(UplinkState.Up, times: 5);
        bench.Types.ShouldBe(["down", "back"]);
        bench.Alerts[1].Since.ShouldBe(bench.Alerts[0].Since);
        bench.Restart();
        bench.Look(UplinkState.Up, times: 5);
        bench.Types.Count.ShouldBe(2);
    }

    [Fact]
    public void Working_badly_is_told_only_where_the_venue_wants_it()
    {
        bench.Look(UplinkState.Up);
        bench.Look(UplinkState.Degraded, times: 5);
        bench.Types.ShouldBeEmpty();
        bench.Restart("--Alerts:Degraded=true");
        bench.Look(UplinkState.Degraded, times: 5);
        bench.Look(UplinkState.Down, times: 5);
        bench.Look(UplinkState.Degraded, times: 5);
        bench.Look(UplinkState.Down, times: 5);
        bench.Types.ShouldBe(["degraded", "down"]);
        bench.Look(UplinkState.Up, times: 5);
        bench.Types.ShouldBe(["degraded", "down", "back"]);
        bench.Alerts[2].Since.ShouldBe(bench.Alerts[0].Since);
    }

    [Fact]
    public void Another_device_under_the_same_name_is_another_matter()
    {
        bench.Look(UplinkState.Down);
        bench.Restart("--Uplinks:0:Target=tablet");
        bench.Look(UplinkState.Up, times: 3);
        bench.Types.ShouldBe(["down"]);
    }

    [Fact]
    public void What_the_disk_would_not_take_is_told_when_it_does_again()
    {
        bench.Look(UplinkState.Up);
        bench.Break("INSERT ON alerts");
        bench.Look(UplinkState.Down, times: 3);
        bench.Types.ShouldBeEmpty();
        bench.Mend();
        bench.Look(UplinkState.Down, times: 3);
        bench.Types.ShouldBe(["down"]);
    }

    [Fact]
    public void The_router_is_told_like_an_uplink()
    {
        Router(isUp: true);
        Router(isUp: false);
        Router(isUp: true);
        bench.Types.ShouldBeEmpty();
        Router(isUp: false, looks: 4);
        bench.Restart();
        Router(isUp: false, looks: 4);
        Router(isUp: true, looks: 4);
        bench.Types.ShouldBe(["down", "back"]);
        bench.Alerts[0].Kind.ShouldBe("router");
        bench.Get<AlertSentences>().What(bench.Alerts[0]).ShouldStartWith("The hotspot router is down since ");
    }

    public void Dispose() => bench.Dispose();

    void Router(bool isUp, int looks = 1)
    {
        var board = bench.Get<GuestBoard>();
        for (var i = 0; i < looks; i++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(15));
            var (now, before) = (bench.Time.GetUtcNow(), board.Current.Router);
            board.Show(board.Current with
            {
                Router = new RouterStatus(isUp, isUp ? null : RouterError.NoAnswer, null, before.IsUp == isUp ? before.Since : now, now),
            });
            bench.Get<IEnumerable<IHostedService>>().OfType<RouterAlerts>().Single().Look();
        }
    }
}
