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

    [Fact]
    public async Task What_was_being_sent_at_a_power_cut_is_sent_after_the_start_once_the_disk_takes_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(receiver.Url)]);
        bench.Look(UplinkState.Down);
        bench.Break("UPDATE ON alert_deliveries WHEN NEW.state = 'sent'");
        await bench.TurnAsync();
        bench.Mend();
        bench.Restart();
        bench.Break("UPDATE ON alert_deliveries");
        var sender = bench.Get<IEnumerable<IHostedService>>().OfType<WebhookSender>().Single();
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => bench.Log.All.Any(line => line.Contains("could not be read", StringComparison.Ordinal)), "it has failed once");
        bench.Mend();
        await Eventually.TrueAsync(
            () =>
            {
                bench.Time.Advance(TimeSpan.FromSeconds(10));
                return bench.Deliveries[0].State == "sent";
            },
            "it is sent");
        receiver.Messages.Select(message => message.Id).Distinct().ShouldHaveSingleItem();
        receiver.Messages.Count.ShouldBe(2);
        await sender.StopAsync(TestContext.Current.CancellationToken);
    }
}
