using Kiosk.Alerts;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Extensions.Hosting;

namespace Kiosk.Tests.Alerts;

public sealed class WebhookSenderTests
{
    [Fact]
    public async Task A_dead_webhook_delays_no_other_and_not_who_raises_alerts()
    {
        await using var dead = new ScriptedServer(_ => ScriptedReply.Nothing(Then.Hang));
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(dead.Url, name: "Dead"), .. AlertBench.Webhook(receiver.Url, place: 1)]);
        var sender = bench.Get<IEnumerable<IHostedService>>().OfType<WebhookSender>().Single();
        await sender.StartAsync(TestContext.Current.CancellationToken);
        bench.Look(UplinkState.Down);
        await dead.ArrivedAsync();
        for (var look = 0; look < 2; look++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            bench.Get<UplinkRecord>().Seen(bench.Get<UplinkList>().All[0], AlertBench.Reading(UplinkState.Up));
        }

        await Eventually.TrueAsync(() => receiver.Types.Count == 2, "both messages are there");
        receiver.Types.ShouldBe(["down", "back"]);
        dead.Requests.ShouldHaveSingleItem();
        await sender.StopAsync(TestContext.Current.CancellationToken);
        bench.Deliveries.Where(delivery => delivery.Receiver == "Dead").Select(delivery => delivery.State).ShouldBe(["sending", "waiting"]);
    }
}
