using System.Globalization;
using Kiosk.Alerts;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class QuietHoursTests
{
    static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    /// <summary>Ten in the evening in Zurich.</summary>
    static readonly DateTimeOffset Evening = new(2026, 6, 1, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("22:00", "06:00", "2026-06-01T19:59:59Z", null)]
    [InlineData("22:00", "06:00", "2026-06-01T20:00:00Z", "2026-06-02T04:00:00Z")]
    [InlineData("22:00", "06:00", "2026-06-02T03:59:59Z", "2026-06-02T04:00:00Z")]
    [InlineData("22:00", "06:00", "2026-06-02T04:00:00Z", null)]
    [InlineData("01:00", "05:00", "2026-06-01T23:00:00Z", "2026-06-02T03:00:00Z")]
    [InlineData("01:00", "05:00", "2026-06-01T22:59:00Z", null)]
    [InlineData("06:00", "06:00", "2026-06-01T20:00:00Z", null)]
    // The night that is an hour shorter.
    [InlineData("22:00", "06:00", "2026-03-28T22:00:00Z", "2026-03-29T04:00:00Z")]
    [InlineData("02:30", "05:00", "2026-03-29T01:29:00Z", null)]
    [InlineData("02:30", "05:00", "2026-03-29T01:30:00Z", "2026-03-29T03:00:00Z")]
    [InlineData("22:00", "02:30", "2026-03-29T00:59:00Z", "2026-03-29T01:30:00Z")]
    // The night that is an hour longer, with two half past twos.
    [InlineData("22:00", "02:30", "2026-10-25T00:29:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("22:00", "02:30", "2026-10-25T00:45:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("22:00", "02:30", "2026-10-25T01:30:00Z", null)]
    [InlineData("02:30", "05:00", "2026-10-25T00:30:00Z", "2026-10-25T04:00:00Z")]
    [InlineData("22:00", "06:00", "2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z")]
    public void They_end_when_the_venues_clock_says_so(string from, string until, string now, string? end) =>
        QuietHours.EndOf(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(until, CultureInfo.InvariantCulture), Zurich, At(now))
            .ShouldBe(end is null ? null : At(end));

    [Fact]
    public async Task Messages_wait_until_they_end()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = Bench(receiver, Evening);
        bench.Look(UplinkState.Down);
        var wait = await bench.TurnAsync();
        receiver.Messages.ShouldBeEmpty();
        (bench.Time.GetUtcNow() + wait).ShouldBe(Evening.AddHours(8));
        await bench.DrainAsync();
        bench.Look(UplinkState.Up);
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["down", "back"]);
    }

    [Fact]
    public async Task An_outage_within_them_is_one_message()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = Bench(receiver, Evening.AddHours(4));
        bench.Look(UplinkState.Up);
        bench.Look(UplinkState.Down, times: 30);
        bench.Restart();
        bench.Look(UplinkState.Up);
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["was-down"]);
        var message = receiver.Messages[0].Json;
        message.GetProperty("since").GetDateTimeOffset().ShouldBe(bench.Alerts[0].Since!.Value);
        message.GetProperty("endedAt").GetDateTimeOffset().ShouldBe(bench.Alerts[1].EndedAt!.Value);
        bench.Deliveries.Select(delivery => delivery.State).ShouldBe(["merged", "sent"]);
        bench.Get<AlertSentences>().What(bench.Alerts[1]).ShouldBe("Tunnel was down from 02:03 to 02:33 and is back.");
    }

    [Fact]
    public async Task An_outage_that_was_told_before_them_ends_with_a_message_of_its_own()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = Bench(receiver, Evening.AddMinutes(-10));
        bench.Look(UplinkState.Down);
        await bench.DrainAsync();
        bench.Time.Advance(TimeSpan.FromHours(1));
        bench.Look(UplinkState.Up);
        (await bench.TurnAsync()).ShouldBeGreaterThan(TimeSpan.Zero);
        receiver.Types.ShouldBe(["down"]);
        await bench.DrainAsync();
        receiver.Types.ShouldBe(["down", "back"]);
    }

    [Fact]
    public async Task A_person_who_tests_a_webhook_waits_for_no_morning()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = Bench(receiver, Evening);
        var webhook = bench.Get<AlertRoutes>().Webhook("Hook")!;
        (await bench.Get<WebhookDesk>().TestAsync(webhook, "desk", TestContext.Current.CancellationToken)).ShouldBeNull();
        receiver.Types.ShouldBe(["test"]);
        bench.Get<Kiosk.Events.EventLog>().About("webhook:Hook").ShouldHaveSingleItem().Outcome.ShouldBe("ok");
    }

    static AlertBench Bench(WebhookReceiver receiver, DateTimeOffset start) => new(
        new ManualTimeProvider(start),
        [.. AlertBench.Uplink(), .. AlertBench.Webhook(receiver.Url), "--Venue:Language=de", "--Alerts:QuietFrom=22:00", "--Alerts:QuietUntil=06:00"]);

    static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
