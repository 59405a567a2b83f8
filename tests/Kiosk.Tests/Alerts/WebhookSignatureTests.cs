using System.Runtime.CompilerServices;
using System.Text.Json;
using Kiosk.Alerts;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Tests.Tickets;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Alerts;

public sealed class WebhookSignatureTests
{
    [Theory]
    [InlineData("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", false)]
    [InlineData("a plain text, with spaces!", true)]
    [InlineData(null, false)]
    public async Task A_strangers_verifier_accepts_what_is_sent_and_nothing_else(string? secret, bool isPlain)
    {
        secret ??= WebhookSecret.Make();
        await using var receiver = await WebhookReceiver.StartAsync();
        using var bench = new AlertBench(
            new ManualTimeProvider(TimeProvider.System.GetUtcNow()), [.. AlertBench.Uplink(), .. AlertBench.Webhook(receiver.Url, secret: secret)]);
        bench.Look(UplinkState.Down);
        await bench.DrainAsync();
        var message = receiver.Messages.ShouldHaveSingleItem();
        message.Headers["content-type"].ShouldBe("application/json");
        Verify(secret, isPlain, message).ShouldBe(message.Id);
        Should.Throw<Exception>(() => Verify(secret, isPlain, message with { Body = message.Body.Replace("down", "up  ", StringComparison.Ordinal) }));
        Should.Throw<Exception>(() => Verify(WebhookSecret.Make(), raw: false, message));
    }

    static string Verify(string secret, bool raw, ReceivedMessage message)
    {
        using var folder = new TempFolder();
        var file = folder.File("messages.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { secret, raw, messages = new[] { new { headers = message.Headers, body = message.Body } } }));
        return ExternalTool.Run("node", Script(), file).Trim();
    }

    static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "verify.mjs");
}
