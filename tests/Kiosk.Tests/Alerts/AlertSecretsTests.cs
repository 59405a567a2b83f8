using System.Text;
using Kiosk.Alerts;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class AlertSecretsTests
{
    const string Token = "canary-token-of-the-address";
    const string Secret = "canary-secret-of-the-signature";

    [Fact]
    public async Task Addresses_and_secrets_are_in_no_log_and_not_in_the_open_in_the_database()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = new AlertBench(AlertBench.Uplink());
        var desk = bench.Get<WebhookDesk>();
        desk.Save(0, new Dictionary<string, string?> { ["Name"] = "Hook", ["Url"] = receiver.Url, ["Secret"] = Secret }, "desk").ShouldBeEmpty();
        bench.Look(UplinkState.Down);
        receiver.Answer(500);
        receiver.Answer(301, location: receiver.Url);
        await bench.DrainAsync();
        foreach (var url in new[] { $"http://127.0.0.1:1/{Token}", $"http://no-such-host.invalid/{Token}", $"https://127.0.0.1:1/{Token}", $"http://169.254.1.1/{Token}", Token })
        {
            var webhook = new WebhookOptions { Name = "Hook", Url = url, Secret = Secret };
            (await desk.TestAsync(webhook, "desk", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }

        desk.Save(0, new Dictionary<string, string?> { ["Url"] = $"ftp://{Token}" }, "desk").ShouldHaveSingleItem().Value.ShouldBeNull();
        receiver.Messages[0].Headers["webhook-signature"].ShouldNotBeEmpty();
        bench.Log.All.ShouldNotBeEmpty();
        var seen = new StringBuilder().AppendJoin('\n', bench.Log.All);
        foreach (var file in new[] { bench.DatabaseFile, bench.DatabaseFile + "-wal" })
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            seen.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        seen.ToString().ShouldNotContain(Token);
        seen.ToString().ShouldNotContain(Secret);
        bench.Get<EventLog>().About("webhook:Hook").ShouldAllBe(entry => entry.Outcome == "failed");
        bench.Get<WebhookSettings>().All[0].Webhook.Url.ShouldBe(receiver.Url);
    }
}
