using Kiosk.Alerts;
using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>Alerts, how far they got, and what ends soon, in a few words.</summary>
public sealed class AlertWords(AlertSentences sentences, AlertBoard board, QuietHours quiet, VenueTime time, IStringLocalizer<Screen> text)
{
    const int BannerDays = 7;

    public StateWord What(Alert alert) => alert.Type switch
    {
        AlertType.Down => new StateWord(Tone.Bad, "alert", sentences.What(alert)),
        AlertType.Degraded => new StateWord(Tone.Warn, "alert", sentences.What(alert)),
        AlertType.Back or AlertType.WasDown => new StateWord(Tone.Good, "check", sentences.What(alert)),
        AlertType.Expiring => new StateWord(Tone.Warn, "clock", sentences.What(alert)),
        _ => new StateWord(Tone.Quiet, "swap", sentences.What(alert)),
    };

    public string? Why(Alert alert) => sentences.Why(alert);

    /// <summary>Such as <c>Hook: sent</c>, with the reason where there is one.</summary>
    public string Delivery(AlertDelivery delivery)
    {
        var isInPause = delivery.State == DeliveryState.Waiting && delivery.NextAt > time.Now;
        var words = text[isInPause ? "Delivery.pause" : $"Delivery.{delivery.State}", delivery.Receiver, time.Moment(delivery.NextAt)].Value;
        return delivery.LastTrouble is { } trouble ? $"{words}. {sentences.Explain(trouble)}" : words;
    }

    public StateWord Health(WebhookHealth health) => health switch
    {
        { GoneAt: { } gone } => new StateWord(Tone.Bad, "stop", text["Webhook.Gone", time.Moment(gone)]),
        { Waiting: > 0 } when quiet.Until is { } end => new StateWord(Tone.Wait, "clock", text["Webhook.Quiet", time.Moment(end)]),
        { Waiting: > 0, LastTrouble: not null, NextAt: { } next } => new StateWord(Tone.Bad, "alert", text["Webhook.Fails", time.Moment(next)]),
        { Waiting: > 0 } => new StateWord(Tone.Wait, "wait", text["Webhook.Sending"]),
        { LastTrouble: not null } => new StateWord(Tone.Warn, "alert", text["Webhook.GaveUp"]),
        { LastSentAt: { } last } => new StateWord(Tone.Good, "check", text["Webhook.Works", time.Moment(last)]),
        _ => new StateWord(Tone.Quiet, "clock", text["Webhook.Unused"]),
    };

    public string? Trouble(WebhookHealth health) => health.LastTrouble is { } trouble ? sentences.Explain(trouble) : null;

    public string Waiting(int count) => count == 1 ? text["Webhook.OneWaits"] : text["Webhook.Wait", count];

    public StateWord Answer(DeliveryTrouble? trouble) => trouble is null
        ? new StateWord(Tone.Good, "check", text["Webhook.TestOk"])
        : new StateWord(Tone.Bad, "alert", sentences.Explain(trouble));

    /// <summary>What ends within a week.</summary>
    public IReadOnlyList<string> Ending() => [.. board.Expiring(BannerDays).Select(Ends)];

    string Ends(ExpiryNotice notice) => notice.Days switch
    {
        < 0 => text["Ends.Over", notice.Uplink, time.Moment(notice.ExpiresAt)],
        0 => text["Ends.Today", notice.Uplink, time.Moment(notice.ExpiresAt)],
        1 => text["Ends.Day", notice.Uplink],
        _ => text["Ends.Days", notice.Uplink, notice.Days],
    };
}
