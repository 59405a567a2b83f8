namespace Kiosk.Settings;

/// <summary>The uplinks by their place in the settings, the N of <c>Uplinks:N</c>, and a manager's changes to them.</summary>
public sealed class UplinkSettings(IConfiguration configuration, SavedSettings saved)
{
    readonly NumberedSettings list = new(UplinkOptions.Section, configuration, saved);

    public IReadOnlyList<PlacedUplink> All => [.. list.Sections.Select(Read).OfType<PlacedUplink>()];

    /// <summary>A place nothing of an uplink is written at, not even below what was removed.</summary>
    public int FreePlace => list.FreePlace;

    public PlacedUplink? Find(int place) => All.FirstOrDefault(uplink => uplink.Place == place);

    /// <summary>The first of that name, as everywhere else.</summary>
    public PlacedUplink? Find(string name) =>
        All.FirstOrDefault(uplink => string.Equals(uplink.Uplink.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Set by the environment or the command line.</summary>
    public bool IsFixed(int place, string field) => list.IsFixed(place, field);

    public bool CanBeRemoved(int place) => !IsFixed(place, nameof(UplinkOptions.Name));

    /// <param name="values">By field. Null or empty: not set.</param>
    /// <returns>With the field as the key; nothing is saved then.</returns>
    public IReadOnlyList<SettingProblem> Save(int place, IReadOnlyDictionary<string, string?> values, string actor) =>
        list.ByField(place, list.Write(
            values.ToDictionary(pair => list.Key(place, pair.Key), pair => pair.Value, StringComparer.OrdinalIgnoreCase), actor));

    public void Remove(int place, string actor) => list.Write(list.Removal(place), actor);

    /// <summary>Of what is bound: without the uplinks that were removed, the values that were unset, and the second of one name.</summary>
    internal static void Tidy(List<UplinkOptions> uplinks)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        uplinks.RemoveAll(uplink => !Tidy(uplink) || !names.Add(uplink.Name));
    }

    static PlacedUplink? Read(IConfigurationSection section) =>
        section.Get<UplinkOptions>() is { } uplink && Tidy(uplink) ? new PlacedUplink(NumberedSettings.PlaceOf(section), uplink) : null;

    static bool Tidy(UplinkOptions uplink)
    {
        uplink.Name = uplink.Name.Trim();
        uplink.Url = Set(uplink.Url);
        uplink.Key = Set(uplink.Key);
        uplink.Target = Set(uplink.Target);
        return uplink.Name.Length > 0;
    }

    static string? Set(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
