using Kiosk.Events;
using Kiosk.Settings;

namespace Kiosk.Alerts;

/// <summary>What a manager does with webhooks: their settings, together with the messages that wait for them.</summary>
public sealed class WebhookDesk(
    WebhookSettings settings, DeliveryStore deliveries, WebhookStore webhooks, WebhookPost post, WebhookBody body, AlertSignal signal, EventLog log,
    TimeProvider time)
{
    /// <summary>What waits goes to the new address at once, and under the new name.</summary>
    /// <returns>With the field as the key; nothing is saved then.</returns>
    public IReadOnlyList<SettingProblem> Save(int place, IReadOnlyDictionary<string, string?> values, string actor)
    {
        var before = settings.Find(place)?.Webhook.Name;
        var problems = settings.Save(place, values, actor);
        if (problems.Count > 0 || settings.Find(place)?.Webhook.Name is not { } name)
            return problems;
        if (before is not null && before != name)
            deliveries.Rename(new AlertRoute(AlertRoute.Webhook, before), name);
        TryNow(name);
        return [];
    }

    /// <summary>What waits for it is not sent any more.</summary>
    public void Remove(PlacedWebhook webhook, string actor)
    {
        settings.Remove(webhook.Place, actor);
        deliveries.Settle(new AlertRoute(AlertRoute.Webhook, webhook.Webhook.Name), DeliveryState.Dropped, trouble: null);
        webhooks.MarkThere(webhook.Webhook.Name);
    }

    /// <summary>Without waiting for the pause to end, and again messages for one that said it was gone.</summary>
    public void TryNow(string name)
    {
        webhooks.MarkThere(name);
        deliveries.Hasten(new AlertRoute(AlertRoute.Webhook, name));
        signal.WakeAll();
    }

    /// <summary>A test message, sent at once and once, in quiet hours too.</summary>
    /// <returns>Null when it arrived.</returns>
    public async Task<DeliveryTrouble?> TestAsync(WebhookOptions candidate, string actor, CancellationToken cancellationToken)
    {
        var id = $"alert_{Guid.NewGuid():N}";
        var outcome = await post.SendAsync(candidate, id, body.OfTest(id, time.GetUtcNow()), cancellationToken);
        var subject = $"webhook:{candidate.Name}";
        log.Append(outcome.Trouble is { } trouble
            ? new EventEntry(actor, "alert.test", subject, "failed", trouble.Code)
            : new EventEntry(actor, "alert.test", subject, "ok"));
        return outcome.Trouble;
    }
}
