using Microsoft.Extensions.Options;

namespace Kiosk.Settings;

/// <summary>A manager's changes to <c>Alerts:…</c>.</summary>
public sealed class AlertSettings(IConfiguration configuration, SavedSettings saved, IOptionsMonitor<AlertOptions> options)
{
    public AlertOptions Current => options.CurrentValue;

    /// <summary>Set by the environment or the command line.</summary>
    public bool IsFixed(string field) => saved.IsFixed(Key(field));

    /// <param name="values">By field. The empty text unsets it, whatever a file says.</param>
    /// <returns>With the field as the key; nothing is saved then.</returns>
    public IReadOnlyList<SettingProblem> Save(IReadOnlyDictionary<string, string> values, string actor)
    {
        var changes = values
            .Where(pair => !IsFixed(pair.Key) && pair.Value != (configuration[Key(pair.Key)] ?? ""))
            .ToDictionary(pair => Key(pair.Key), pair => (string?)pair.Value, StringComparer.OrdinalIgnoreCase);
        return changes.Count == 0 ? [] : [.. saved.Save(changes, actor).Select(problem => problem with { Key = problem.Key[Key("").Length..] })];
    }

    static string Key(string field) => $"{AlertOptions.Section}:{field}";
}
