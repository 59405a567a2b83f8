namespace Kiosk.Settings;

/// <summary>The webhooks by their place in the settings, the N of <c>Webhooks:N</c>, and a manager's changes to them.</summary>
public sealed class WebhookSettings(IConfiguration configuration, SavedSettings saved)
{
    readonly NumberedSettings list = new(WebhookOptions.Section, configuration, saved);

    public IReadOnlyList<PlacedWebhook> All => [.. list.Sections.Select(Read).OfType<PlacedWebhook>()];

    /// <summary>A place nothing of a webhook is written at, not even below what was removed.</summary>
    public int FreePlace => list.FreePlace;

    public PlacedWebhook? Find(int place) => All.FirstOrDefault(webhook => webhook.Place == place);

    /// <summary>Set by the environment or the command line.</summary>
    public bool IsFixed(int place, string field) => list.IsFixed(place, field);

    public bool CanBeRemoved(int place) => !IsFixed(place, nameof(WebhookOptions.Name));

    /// <param name="values">By field. Null or empty: not set.</param>
    /// <returns>With the field as the key; nothing is saved then.</returns>
    public IReadOnlyList<SettingProblem> Save(int place, IReadOnlyDictionary<string, string?> values, string actor) =>
        list.ByField(place, list.Write(
            values.ToDictionary(pair => list.Key(place, pair.Key), pair => pair.Value, StringComparer.OrdinalIgnoreCase), actor));

    public void Remove(int place, string actor) => list.Write(list.Removal(place), actor);

    /// <summary>Of what is bound: without those that were removed and the second of a name.</summary>
    internal static void Tidy(List<WebhookOptions> webhooks)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        webhooks.RemoveAll(webhook => !Tidy(webhook) || !names.Add(webhook.Name));
    }

    static PlacedWebhook? Read(IConfigurationSection section) =>
        section.Get<WebhookOptions>() is { } webhook && Tidy(webhook) ? new PlacedWebhook(NumberedSettings.PlaceOf(section), webhook) : null;

    static bool Tidy(WebhookOptions webhook)
    {
        webhook.Name = webhook.Name.Trim();
        webhook.Url = webhook.Url.Trim();
        webhook.Secret = string.IsNullOrWhiteSpace(webhook.Secret) ? null : webhook.Secret.Trim();
        return webhook.Name.Length > 0;
    }
}
