using Kiosk.Alerts;
using Kiosk.Uplinks;

namespace Kiosk.BrowserTests.Support;

/// <summary>A bad day, told to a chat that listens and to a pager that does not.</summary>
public sealed class StagedAlerts : IAsyncDisposable
{
    readonly ScriptedServer chat = new(_ => ScriptedReply.Json("{}"));

    public async Task AddAsync(KioskUnderTest kiosk)
    {
        var (desk, raiser, now) = (kiosk.Get<WebhookDesk>(), kiosk.Get<AlertRaiser>(), TimeProvider.System.GetUtcNow());
        desk.Save(0, Values("Staff chat", chat.Url), "desk").ShouldBeEmpty();
        desk.Save(1, Values("Pager", "http://127.0.0.1:1/pager/canary-of-the-address"), "desk").ShouldBeEmpty();
        var tunnel = new AlertSubject("airvpn", StagedUplinks.Tunnel, "front-router");
        raiser.Expires(tunnel, now.AddDays(13.5), UplinkState.Up, new UplinkReason("RouterUp"));
        raiser.Appears(tunnel, "203.0.113.9", UplinkState.Up, new UplinkReason("RouterUp"));
        raiser.Appears(tunnel, "203.0.113.27", UplinkState.Up, new UplinkReason("RouterUp"));
        raiser.Compare(tunnel, UplinkState.Down, new UplinkReason("AirVpn.NoSession", "front-router"), now.AddMinutes(-40));
        raiser.Compare(tunnel, UplinkState.Up, new UplinkReason("RouterUp"), now.AddMinutes(-3));
        var store = kiosk.Get<WebhookStore>();
        await Eventually.TrueAsync(() => store.Of("Staff chat").Waiting == 0 && store.Of("Pager").LastTrouble is not null, "the chat knows all of it");
    }

    public ValueTask DisposeAsync() => chat.DisposeAsync();

    static Dictionary<string, string?> Values(string name, string url) => new() { ["Name"] = name, ["Url"] = url, ["Secret"] = "canary-secret-of-the-signature" };
}
