using System.Globalization;

namespace Kiosk.Settings;

/// <summary>A list of the settings, such as <c>Printers:N</c>: its places, the N, and changes to what is there.</summary>
public sealed class NumberedSettings(string section, IConfiguration configuration, SavedSettings saved)
{
    /// <summary>A place nothing is written at, not even below what was removed.</summary>
    public int FreePlace => Sections.Select(PlaceOf).DefaultIfEmpty(-1).Max() + 1;

    public IEnumerable<IConfigurationSection> Sections =>
        configuration.GetSection(section).GetChildren().Where(child => PlaceOf(child) >= 0);

    public static int PlaceOf(IConfigurationSection child) =>
        int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;

    public string Key(int place, string field) => string.Create(CultureInfo.InvariantCulture, $"{section}:{place}:{field}");

    /// <summary>Set by the environment or the command line.</summary>
    public bool IsFixed(int place, string field) => saved.IsFixed(Key(place, field));

    /// <summary>What unsets everything at a place.</summary>
    public IReadOnlyDictionary<string, string?> Removal(int place) => configuration.GetSection(Key(place, "").TrimEnd(':')).AsEnumerable()
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Key, _ => (string?)null, StringComparer.OrdinalIgnoreCase);

    /// <summary>Saves what really changes, and of that nothing which the environment or the command line says.</summary>
    /// <param name="changes">By whole key. Null or empty: not set.</param>
    /// <returns>With whole keys; nothing is saved then.</returns>
    public IReadOnlyList<SettingProblem> Write(IReadOnlyDictionary<string, string?> changes, string actor)
    {
        var real = changes
            .Where(change => !saved.IsFixed(change.Key) && (change.Value ?? "") != (configuration[change.Key] ?? ""))
            .ToDictionary(change => change.Key, change => Text(change.Key, change.Value), StringComparer.OrdinalIgnoreCase);
        return real.Count == 0 ? [] : saved.Save(real, actor);
    }

    /// <summary>The same with fields of one place in place of whole keys.</summary>
    public IReadOnlyList<SettingProblem> ByField(int place, IEnumerable<SettingProblem> problems)
    {
        var start = Key(place, "").Length;
        return [.. problems.Select(problem => problem with { Key = problem.Key[start..] })];
    }

    /// <summary>Nothing hides what a file below says, so there the empty text stands for nothing.</summary>
    string? Text(string key, string? value) =>
        !string.IsNullOrEmpty(value) ? value
        : !IsInFile(key) ? null
        : key.EndsWith(":Default", StringComparison.OrdinalIgnoreCase) ? "false"
        : key.EndsWith(":Kind", StringComparison.OrdinalIgnoreCase) ? configuration[key]
        : "";

    bool IsInFile(string key) =>
        configuration is IConfigurationRoot root
        && root.Providers.TakeWhile(layer => layer != saved).Any(layer => layer.TryGet(key, out _));
}
