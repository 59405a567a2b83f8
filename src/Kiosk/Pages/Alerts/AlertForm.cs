using Kiosk.Localization;
using Kiosk.Settings;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Quiet hours, and what is told, as a manager types it.</summary>
public sealed class AlertForm(AlertSettings settings, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    public const string From = nameof(AlertOptions.QuietFrom);
    public const string Until = nameof(AlertOptions.QuietUntil);
    public const string Degraded = nameof(AlertOptions.Degraded);
    public const string AirVpn = nameof(AlertOptions.AirVpnMessage);

    static readonly string[] Fields = [From, Until, Degraded, AirVpn];

    readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>What was typed, else what is set.</summary>
    public string this[string field] => typed.TryGetValue(field, out var value) ? value : field switch
    {
        From => settings.Current.QuietFrom ?? "",
        Until => settings.Current.QuietUntil ?? "",
        Degraded => settings.Current.Degraded ? "true" : "false",
        _ => settings.Current.AirVpnMessage ?? "",
    };

    public bool IsFixed(string field) => settings.IsFixed(field);

    public string? ErrorOf(string field) => problems.GetValueOrDefault(field);

    public void Read(IFormCollection posted)
    {
        foreach (var field in Fields.Where(field => !IsFixed(field)))
            typed[field] = posted[field].ToString().Trim() is { Length: > 0 } value ? value : field == Degraded ? "false" : "";
    }

    /// <summary>False, with the sentences beside the fields, when something is not right.</summary>
    public bool Save(string actor)
    {
        if (this[From].Length == 0 != (this[Until].Length == 0))
        {
            problems[this[From].Length == 0 ? From : Until] = text["Quiet.Half"];
            return false;
        }

        foreach (var problem in settings.Save(typed, actor))
            problems[problem.Key] = text["Setup.Allowed", errors[problem.Allowed].Value];
        return problems.Count == 0;
    }
}
