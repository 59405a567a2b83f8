using Kiosk.Emulators.AirVpn;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Alerts;

/// <summary>From a tunnel that falls to those who are told, with every part real but the vendor and the receiver's mind.</summary>
public sealed class WholeKioskAlertTests
{
    [Fact]
    public async Task An_outage_reaches_the_webhook_and_the_accounts_owner_once_each_and_so_does_its_end()
    {
        await using var vendor = await AirVpnEmulator.StartAsync(new AirVpnSettings { ReconnectAfter = TimeSpan.FromSeconds(1) }, TimeProvider.System, CancellationToken.None);
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var kiosk = await KioskUnderTest.StartAsync(
            TimeProvider.System,
            "--Uplinks:0:Kind=airvpn", "--Uplinks:0:Name=Tunnel", $"--Uplinks:0:Url={vendor.ApiUrl}", "--Uplinks:0:Key=emulated-airvpn-key",
            "--Uplinks:0:Target=venue-router", "--Uplinks:0:PollSeconds=5", "--Alerts:AirVpnMessage=Tunnel",
            "--Webhooks:0:Name=Pager", $"--Webhooks:0:Url={receiver.Url}", "--Webhooks:0:Secret=a secret of the test");
        await Eventually.TrueAsync(() => kiosk.Get<Kiosk.Uplinks.UplinkBoard>().Current.Entries is [{ Latest: not null }], "the tunnel was seen");

        vendor.TakeDown("venue-router");
        await Eventually.TrueAsync(() => receiver.Types.Contains("down") && Told("Tunnel is down") == 1, "both heard of the outage");
        vendor.BringUp();
        await Eventually.TrueAsync(() => receiver.Types.Contains("back") && Told("Tunnel is back") == 1, "both heard of its end");

        receiver.Types.Where(type => type is "down" or "back").ShouldBe(["down", "back"]);
        (Told("Tunnel is down"), Told("Tunnel is back")).ShouldBe((1, 1));

        int Told(string words) => vendor.Messages.Count(message => message.Subject.Contains(words, StringComparison.Ordinal));
    }
}
