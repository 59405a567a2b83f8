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
            (UplinkForm.Key, Key(form, candidate)),
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

    string? Key(UplinkForm form, UplinkOptions candidate) =>
        candidate.Key is not null ? null : form.HasKey ? text["UplinkForm.KeyAgain"].Value : text["UplinkForm.KeyMissing"].Value;

    string? Target(UplinkOptions candidate) =>
        candidate.Target is null && candidate.Kind is UplinkKind.IProxy or UplinkKind.AirProxy && candidate.Target is null ? text["UplinkForm.TargetMissing"].Value : null;
}
