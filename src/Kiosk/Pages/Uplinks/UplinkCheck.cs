using Kiosk.Localization;
using Kiosk.Settings;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What is wrong with an uplink as typed, in sentences that stand beside the fields.</summary>
public sealed class UplinkCheck(UplinkSettings settings, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    /// <summary>By field; empty when all is right.</summary>
    public IReadOnlyDictionary<string, string> Problems(UplinkForm form)
    {
        var candidate = form.Candidate();
        (string Field, string? Sentence)[] found =
        [
            ("Name", Name(form)),
            Key(form, candidate),
            (UplinkForm.Target, Target(candidate)),
        ];
        return found.Where(pair => pair.Sentence is not null && !form.IsFixed(pair.Field)).ToDictionary(pair => pair.Field, pair => pair.Sentence!, StringComparer.Ordinal); // filtered
    }

    public IReadOnlyDictionary<string, string> Explain(IEnumerable<SettingProblem> problems) =>
        problems.ToDictionary(problem => problem.Key, problem => text["Setup.Allowed", errors[problem.Allowed].Value].Value, StringComparer.Ordinal);

    string? Name(UplinkForm form)
    {
        var name = form["Name"];
        if (name.Length == 0)
            return text["UplinkForm.NameMissing"];
        if (settings.Find(name) is { } other && other.Place != form.Place)
            return text["UplinkForm.NameTaken", name];
        // The name is part of the addresses of its pages.
        var isUnfit = string.Equals(name, "new", StringComparison.OrdinalIgnoreCase) || name.Any(c => c is '/' or '\\' || char.IsControl(c)) || name.All(c => c == '.');
        return isUnfit ? text["UplinkForm.NameUnfit"].Value : null;
    }

    (string Field, string? Sentence) Key(UplinkForm form, UplinkOptions candidate)
    {
        if (candidate.Key is not null)
            return (UplinkForm.Key, null);
        if (form.HasKey && form.IsFixed(UplinkForm.Key))
            return (candidate.Kind == form.Stored.Kind ? "Url" : "Kind", text["UplinkForm.KeyFixed"]);
        return (UplinkForm.Key, form.HasKey ? text["UplinkForm.KeyAgain"] : text["UplinkForm.KeyMissing"]);
    }

    string? Target(UplinkOptions candidate) =>
        candidate is { Target: null, Kind: UplinkKind.IProxy or UplinkKind.AirProxy } ? text["UplinkForm.TargetMissing"].Value : null;
}
