using Kiosk.Alerts;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class AirVpnMessageTests : IDisposable
{
    readonly AlertBench bench = new([.. AlertBench.Uplink(), "--Alerts:AirVpnMessage=tunnel"]);

    [Fact]
    public async Task The_accounts_owner_gets_the_alerts_in_words_and_in_order()
    {
        bench.Look(UplinkState.Down);
        bench.Look(UplinkState.Up);
        await DrainAsync();
        bench.AirVpn.Asked.Select(command => command.Action).ShouldBe(["notify", "notify"]);
        bench.AirVpn.Asked[0]["subject"].ShouldStartWith("Seaview Inn: Tunnel is down since ");
        bench.AirVpn.Asked[0]["body"].ShouldEndWith("Check that it is switched on and that its cables are plugged in.");
        bench.AirVpn.Asked[1]["body"].ShouldStartWith("Tunnel is back.");
    }

    [Fact]
    public async Task One_that_may_have_arrived_is_not_repeated()
    {
        bench.AirVpn.Failures.Enqueue(new UplinkException(UplinkError.Silent, "no answer in time"));
        bench.Look(UplinkState.Down);
        await DrainAsync();
        bench.Restart();
        await bench.TurnAsync("Tunnel", AlertRoute.AirVpn);
        bench.AirVpn.Asked.Count.ShouldBe(1);
        bench.Deliveries.ShouldHaveSingleItem().State.ShouldBe("unknown");
    }

    [Fact]
    public async Task One_that_was_being_sent_at_a_power_cut_is_not_repeated()
    {
        bench.Look(UplinkState.Down);
        bench.Break("UPDATE ON alert_deliveries WHEN NEW.state = 'sent'");
        await bench.TurnAsync("Tunnel", AlertRoute.AirVpn);
        bench.Mend();
        bench.Restart();
        await bench.TurnAsync("Tunnel", AlertRoute.AirVpn);
        bench.AirVpn.Asked.Count.ShouldBe(1);
        bench.Deliveries.ShouldHaveSingleItem().State.ShouldBe("unknown");
    }

    [Fact]
    public async Task One_whose_sending_broke_is_in_doubt_and_holds_up_none()
    {
        bench.AirVpn.Failures.Enqueue(new InvalidOperationException("not foreseen"));
        bench.Look(UplinkState.Down);
        bench.Look(UplinkState.Up);
        await DrainAsync();
        bench.AirVpn.Asked.Count.ShouldBe(2);
        bench.Deliveries.Select(delivery => delivery.State).ShouldBe(["unknown", "sent"]);
        bench.Get<AlertSentences>().Explain(bench.Deliveries[0].LastTrouble!).ShouldStartWith("AirVPN broke off");
    }

    [Fact]
    public async Task One_that_certainly_did_not_leave_is_tried_again_but_not_with_a_wrong_key()
    {
        bench.AirVpn.Failures.Enqueue(new UplinkException(UplinkError.TooMany, "HTTP 429"));
        bench.Look(UplinkState.Down);
        await DrainAsync();
        bench.AirVpn.Asked.Count.ShouldBe(2);
        bench.AirVpn.Failures.Enqueue(new UplinkException(UplinkError.KeyRefused, "HTTP 403"));
        bench.Look(UplinkState.Up);
        await DrainAsync();
        bench.AirVpn.Asked.Count.ShouldBe(3);
        bench.Deliveries[1].State.ShouldBe("given-up");
        bench.Get<AlertSentences>().Explain(bench.Deliveries[1].LastTrouble!).ShouldStartWith("AirVPN does not accept the key.");
    }

    public void Dispose() => bench.Dispose();

    Task DrainAsync() => bench.DrainAsync("Tunnel", AlertRoute.AirVpn);
}
