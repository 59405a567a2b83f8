using Kiosk.Alerts;
using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.BrowserTests;

public class AlertPagesTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_webhook_is_tested_added_hears_of_an_outage_and_is_removed()
    {
        await using var chat = new ScriptedServer(_ => ScriptedReply.Json("{}"));
        var alerts = new AlertsPage(Page);
        await alerts.OpenSettingsAsync();
        await alerts.AddAsync();
        await Expect(alerts.Secret).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^whsec_"));
        await alerts.Name.FillAsync("Chat");
        await alerts.Address.FillAsync($"{chat.Url}canary-of-the-address");
        await alerts.TestAsync();
        await Expect(alerts.Tested).ToContainTextAsync("The test message has arrived.");
        await alerts.SaveAsync();
        await Expect(alerts.Card("Chat")).ToContainTextAsync("127.0.0.1/***");

        Venue.Kiosk.Get<AlertRaiser>().Compare(AlertSubject.TheRouter, UplinkState.Down, new UplinkReason("RouterDown"), TimeProvider.System.GetUtcNow());
        await alerts.OpenAsync();
        await Expect(alerts.Rows.Last).ToContainTextAsync("The hotspot router is down since");
        await Eventually.TrueAsync(() => Venue.Kiosk.Get<WebhookStore>().Of("Chat").Waiting == 0, "the message is sent");
        await alerts.OpenAsync();
        await Expect(alerts.Rows.Last).ToContainTextAsync("Chat: sent");

        await alerts.OpenSettingsAsync();
        await alerts.EditAsync("Chat");
        await Expect(alerts.Address).ToHaveValueAsync("");
        await Expect(alerts.Secret).ToHaveValueAsync("");
        (await Page.ContentAsync()).ShouldNotContain("canary");
        await alerts.Name.FillAsync("Staff chat");
        await alerts.SaveAsync();
        await Expect(alerts.Card("Staff chat")).ToBeVisibleAsync();
        Venue.Kiosk.Get<WebhookSettings>().All[0].Webhook.Url.ShouldEndWith("canary-of-the-address");

        await alerts.EditAsync("Staff chat");
        await alerts.RemoveAsync();
        await Expect(alerts.Cards).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field()
    {
        var alerts = new AlertsPage(Page);
        await alerts.OpenSettingsAsync();
        await alerts.QuietFrom.FillAsync("22:00");
        await alerts.SaveAsync();
        await Expect(alerts.ErrorOf(alerts.QuietUntil)).ToContainTextAsync("Enter both times, or neither.");
        await alerts.QuietUntil.FillAsync("06:30");
        await alerts.SaveAsync();
        await Expect(alerts.Saved).ToContainTextAsync("Saved.");
        await Expect(alerts.QuietUntil).ToHaveValueAsync("06:30");

        await alerts.AddAsync();
        await alerts.Address.FillAsync("gopher://example.org");
        await alerts.Secret.FillAsync("short");
        await alerts.SaveAsync();
        await Expect(alerts.ErrorOf(alerts.Name)).ToContainTextAsync("Give the webhook a name.");
        await alerts.Name.FillAsync("Chat");
        await alerts.SaveAsync();
        await Expect(alerts.ErrorOf(alerts.Address)).ToContainTextAsync("This has to be an http or https address");
        await Expect(alerts.ErrorOf(alerts.Secret)).ToContainTextAsync("This has to be whsec_");
        await alerts.Address.FillAsync("http://169.254.169.254/latest");
        await alerts.TestAsync();
        await Expect(alerts.Tested).ToContainTextAsync("which is not allowed");
    }
}

public sealed class AlertPagesWithoutScriptTests(Chromium chromium) : AlertPagesTests(chromium)
{
    protected override bool Script => false;
}
