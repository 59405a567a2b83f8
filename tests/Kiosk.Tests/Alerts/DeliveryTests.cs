using Kiosk.Alerts;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class DeliveryTests : IAsyncLifetime
{
    WebhookReceiver receiver = null!; // started before the test
    AlertBench bench = null!; // made before the test

    public async ValueTask InitializeAsync()
    {
        receiver = await WebhookReceiver.StartAsync();
        bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(receiver.Url)]);
    }

    public async ValueTask DisposeAsync()
    {
        bench.Dispose();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Messages_keep_their_order_whatever_fails_and_whenever_it_restarts()
    {
        Flap(3);
        receiver.Answer(500, times: 3);
        bench.Time.Advance(await bench.TurnAsync());
        bench.Time.Advance(await bench.TurnAsync());
        bench.Restart();
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["down", "back", "down", "back", "down", "back"]);
        receiver.Messages.Take(4).Select(message => message.Id).Distinct().ShouldHaveSingleItem();
        receiver.Messages.Select(message => message.Id).Distinct().ShouldBe(bench.Alerts.Select(alert => alert.MessageId));
        bench.Deliveries.ShouldAllBe(delivery => delivery.State == "sent");
    }

    [Fact]
    public async Task What_arrived_is_not_sent_twice_even_when_its_arrival_cannot_be_written_down()
    {
        bench.Look(UplinkState.Down);
        bench.Break("UPDATE ON alert_deliveries WHEN NEW.state = 'sent'");
        await bench.TurnAsync();
        await bench.TurnAsync();
        bench.Deliveries[0].State.ShouldBe("sending");
        bench.Mend();
        await bench.DrainAsync();
        bench.Restart();
        await bench.TurnAsync();
        receiver.Messages.ShouldHaveSingleItem();
        bench.Deliveries.ShouldHaveSingleItem().State.ShouldBe("sent");
    }

    [Fact]
    public async Task What_was_being_sent_at_a_power_cut_is_sent_again_under_the_same_id()
    {
        bench.Look(UplinkState.Down);
        bench.Break("UPDATE ON alert_deliveries WHEN NEW.state = 'sent'");
        await bench.TurnAsync();
        bench.Mend();
        bench.Restart();
        await bench.DrainAsync();
        receiver.Messages.Count.ShouldBe(2);
        receiver.Messages[0].Id.ShouldBe(receiver.Messages[1].Id);
    }

    [Fact]
    public async Task A_message_nobody_takes_is_tried_for_about_a_day_in_growing_pauses_and_then_given_up()
    {
        bench.Look(UplinkState.Down);
        receiver.Answer(503, times: 100);
        var begun = bench.Time.GetUtcNow();
        var pauses = new List<TimeSpan>();
        while (bench.Deliveries[0].State != "given-up")
        {
            await bench.TurnAsync();
            pauses.Add(await bench.TurnAsync());
            bench.Time.Advance(pauses[^1]);
            pauses.Count.ShouldBeLessThan(30);
        }

        receiver.Messages.Count.ShouldBe(10);
        pauses[..^1].ShouldBeInOrder(SortDirection.Ascending);
        (bench.Time.GetUtcNow() - begun).ShouldBeInRange(TimeSpan.FromHours(24), TimeSpan.FromHours(30));
        bench.Get<WebhookStore>().Of("Hook").LastTrouble.ShouldBe(new DeliveryTrouble("Status", "503"));
    }

    [Fact]
    public async Task What_is_too_old_is_given_up_with_the_message_ahead_of_it_and_what_is_new_goes_out()
    {
        Flap(1);
        receiver.Answer(503, times: 10);
        for (var turns = 0; bench.Deliveries[0].State != "given-up"; turns++)
        {
            turns.ShouldBeLessThan(2000);
            bench.Time.Advance(await bench.TurnAsync());
            if (receiver.Messages.Count == 9 && bench.Types.Count == 2)
                bench.Look(UplinkState.Down);
        }

        bench.Deliveries.Select(delivery => delivery.State).ShouldBe(["given-up", "given-up", "waiting"]);
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["down"]);
    }

    [Fact]
    public async Task A_webhook_that_is_gone_gets_nothing_until_somebody_tries_again()
    {
        Flap(1);
        receiver.Answer(410);
        await bench.DrainAsync();
        Flap(1);
        bench.Restart();
        Flap(1);
        await bench.TurnAsync();
        receiver.Messages.ShouldHaveSingleItem();
        bench.Get<WebhookStore>().Of("hook").GoneAt.ShouldNotBeNull();
        bench.Deliveries.Count.ShouldBe(2);

        bench.Get<WebhookDesk>().TryNow("Hook");
        bench.Look(UplinkState.Down);
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["down"]);
    }

    [Theory]
    [InlineData("120", 120, 121)]
    [InlineData("2147483647", 3600, 3601)]
    [InlineData("soon", 5, 7)]
    [InlineData("-4", 5, 7)]
    public async Task Retry_After_is_kept_within_reason(string value, int least, int most)
    {
        bench.Look(UplinkState.Down);
        receiver.Answer(429, retryAfter: value);
        await bench.TurnAsync();
        var waits = bench.Deliveries[0].NextAt - bench.Time.GetUtcNow();
        waits.TotalSeconds.ShouldBeInRange(least, most);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = await WebhookReceiver.StartAsync();
        bench.Look(UplinkState.Down);
        receiver.Answer(308, location: other.Url);
        await bench.TurnAsync();
        other.Messages.ShouldBeEmpty();
        bench.Deliveries[0].LastTrouble.ShouldBe(new DeliveryTrouble("Redirected", "127.0.0.1"));
    }

    [Fact]
    public async Task A_clock_that_jumped_back_holds_nothing_up()
    {
        receiver.Answer(500);
        bench.Look(UplinkState.Down);
        await bench.TurnAsync();
        bench.Get<Kiosk.Storage.Database>().Write(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE alert_deliveries SET next_at = '2031-06-01T12:00:00.000Z'";
            command.ExecuteNonQuery();
        });
        await bench.TurnAsync();
        receiver.Types.ShouldBe(["down"]);
    }

    [Fact]
    public async Task Another_name_and_address_take_what_waits_with_them_and_removal_drops_it()
    {
        bench.Dispose();
        bench = new AlertBench(AlertBench.Uplink());
        var desk = bench.Get<WebhookDesk>();
        desk.Save(0, new Dictionary<string, string?> { ["Name"] = "Old", ["Url"] = "http://127.0.0.1:1/" }, "desk").ShouldBeEmpty();
        bench.Look(UplinkState.Down);
        await bench.TurnAsync("Old");
        desk.Save(0, new Dictionary<string, string?> { ["Name"] = "New", ["Url"] = receiver.Url }, "desk").ShouldBeEmpty();
        await bench.DrainAsync("New");
        receiver.Types.ShouldBe(["down"]);
        receiver.Messages[0].Headers.Keys.ShouldNotContain("webhook-signature");

        bench.Look(UplinkState.Up);
        desk.Remove(bench.Get<Kiosk.Settings.WebhookSettings>().All[0], "desk");
        bench.Deliveries.Select(delivery => delivery.State).ShouldBe(["sent", "dropped"]);
        bench.Look(UplinkState.Down);
        bench.Deliveries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Tries_asked_for_use_up_none()
    {
        bench.Look(UplinkState.Down);
        receiver.Answer(503, times: 20);
        for (var tries = 0; tries < 20; tries++)
        {
            bench.Get<WebhookDesk>().TryNow("Hook");
            await bench.TurnAsync();
        }

        receiver.Messages.Count.ShouldBe(20);
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["down"]);
    }

    [Fact]
    public async Task A_try_that_breaks_is_repeated()
    {
        bench.Way = new BrokenWay();
        bench.Look(UplinkState.Down);
        await bench.TurnAsync();
        var delivery = bench.Deliveries.ShouldHaveSingleItem();
        (delivery.State, delivery.Attempts, delivery.LastTrouble).ShouldBe(("waiting", 1, new DeliveryTrouble("NoAnswer", "Hook")));
        delivery.NextAt.ShouldBeGreaterThan(bench.Time.GetUtcNow());
    }

    [Fact]
    public async Task Another_name_while_a_message_is_on_its_way_sends_it_once()
    {
        bench.Dispose();
        bench = new AlertBench(AlertBench.Uplink());
        var desk = bench.Get<WebhookDesk>();
        desk.Save(0, new Dictionary<string, string?> { ["Name"] = "Old", ["Url"] = receiver.Url }, "desk").ShouldBeEmpty();
        using var came = new SemaphoreSlim(0);
        using var goesOn = new SemaphoreSlim(0);
        receiver.Answers.Enqueue(_ =>
        {
            came.Release();
            goesOn.Wait(TestContext.Current.CancellationToken);
        });
        bench.Look(UplinkState.Down);
        var underWay = bench.TurnAsync("Old");
        await came.WaitAsync(TestContext.Current.CancellationToken);
        desk.Save(0, new Dictionary<string, string?> { ["Name"] = "New", ["Url"] = receiver.Url }, "desk").ShouldBeEmpty();
        await bench.TurnAsync("New");
        goesOn.Release();
        await underWay;
        await bench.DrainAsync("New");
        receiver.Messages.ShouldHaveSingleItem();
        bench.Deliveries.ShouldHaveSingleItem().State.ShouldBe("sent");
    }

    [Fact]
    public async Task A_message_given_up_is_no_trouble_once_a_later_one_arrived()
    {
        bench.Look(UplinkState.Down);
        receiver.Answer(503, times: 10);
        await bench.DrainAsync();
        bench.Get<WebhookStore>().Of("Hook").LastTrouble.ShouldNotBeNull();
        bench.Look(UplinkState.Up);
        await bench.DrainAsync();
        bench.Deliveries.Select(delivery => delivery.State).ShouldBe(["given-up", "sent"]);
        bench.Get<WebhookStore>().Of("Hook").LastTrouble.ShouldBeNull();
        bench.Look(UplinkState.Down);
        receiver.Answer(503, times: 10);
        await bench.DrainAsync();
        bench.Get<WebhookStore>().Of("hook").LastTrouble.ShouldBe(new DeliveryTrouble("Status", "503"));
    }

    sealed class BrokenWay : IDeliveryWay
    {
        public string Route => AlertRoute.Webhook;

        public Task<DeliveryOutcome> SendAsync(string receiver, Alert alert, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("not foreseen");
    }

    void Flap(int times)
    {
        for (var i = 0; i < times; i++)
        {
            bench.Look(UplinkState.Down);
            bench.Look(UplinkState.Up);
        }
    }
}
