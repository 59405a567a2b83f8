using Kiosk.Alerts;
using Kiosk.Events;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class AddressAlertTests : IDisposable
{
    readonly AlertBench bench = new([.. AlertBench.Uplink(), .. AlertBench.Webhook("http://127.0.0.1:9/")]);

    [Fact]
    public void A_new_address_is_told_once_with_the_one_before()
    {
        Look("198.51.100.1");
        bench.Types.ShouldBeEmpty();
        Look("198.51.100.2");
        Look("198.51.100.2");
        bench.Restart();
        Look("198.51.100.2");
        var alert = bench.Alerts.ShouldHaveSingleItem();
        (alert.Type, alert.PreviousIp, alert.ExternalIp).ShouldBe(("ip-changed", "198.51.100.1", "198.51.100.2"));
        bench.Deliveries.Count.ShouldBe(1);
    }

    [Fact]
    public void An_address_that_was_unknown_meanwhile_has_not_changed()
    {
        Look("198.51.100.1");
        Look(null);
        bench.Miss();
        bench.Restart();
        Look(null);
        Look("198.51.100.1");
        bench.Types.ShouldBeEmpty();
    }

    [Fact]
    public void An_address_a_person_asked_for_is_kept_and_nobody_is_told()
    {
        Look("198.51.100.1");
        bench.Get<EventLog>().Append(new EventEntry("desk", "uplink.change-ip", "uplink:Tunnel", "ok"));
        Look("198.51.100.2");
        bench.Alerts.ShouldHaveSingleItem().AskedFor.ShouldBeTrue();
        bench.Get<AlertSentences>().What(bench.Alerts[0]).ShouldContain("as asked for");
        bench.Deliveries.ShouldBeEmpty();
        bench.Time.Advance(TimeSpan.FromHours(1));
        Look("198.51.100.3");
        bench.Deliveries.Count.ShouldBe(1);
    }

    public void Dispose() => bench.Dispose();

    void Look(string? address) => bench.Look(AlertBench.Reading(UplinkState.Up) with { ExternalIp = address });
}
