using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class WebhookMessageTests
{
    [Fact]
    public async Task A_message_says_everything_and_in_sentences()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = new AlertBench([.. AlertBench.Uplink(), .. AlertBench.Webhook(receiver.Url)]);
        bench.Look(AlertBench.Reading(UplinkState.Up) with { ExternalIp = "198.51.100.1", ExpiresAt = bench.Time.GetUtcNow().AddDays(7) }, times: 2);
        bench.Look(AlertBench.Reading(UplinkState.Down) with { ExternalIp = "198.51.100.2" }, times: 2);
        bench.Look(UplinkState.Up);
        await bench.DrainAsync();
        receiver.Messages.Select(message => message.Body.Replace(message.Id, "ID", StringComparison.Ordinal)).ShouldBe(
        [
            """{"id":"ID","type":"expiring","at":"2026-06-01T12:01:00+00:00","uplink":"Tunnel","kind":"airvpn","state":"up","reason":"The hotspot router answers.","expiresAt":"2026-06-08T12:00:00+00:00","venue":"Seaview Inn"}""",
            """{"id":"ID","type":"ip-changed","at":"2026-06-01T12:03:00+00:00","uplink":"Tunnel","kind":"airvpn","state":"up","reason":"The hotspot router answers.","externalIp":"198.51.100.2","previousIp":"198.51.100.1","venue":"Seaview Inn"}""",
            """{"id":"ID","type":"down","at":"2026-06-01T12:04:00+00:00","uplink":"Tunnel","kind":"airvpn","state":"down","reason":"The hotspot router does not answer. Check that it is switched on and that its cables are plugged in.","since":"2026-06-01T12:03:00+00:00","venue":"Seaview Inn"}""",
            """{"id":"ID","type":"back","at":"2026-06-01T12:06:00+00:00","uplink":"Tunnel","kind":"airvpn","state":"up","reason":"The hotspot router answers.","since":"2026-06-01T12:03:00+00:00","endedAt":"2026-06-01T12:05:00+00:00","venue":"Seaview Inn"}""",
        ]);
        receiver.Messages.ShouldAllBe(message => message.Method == "POST");
    }
}
