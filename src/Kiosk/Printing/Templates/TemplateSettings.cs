using System.Globalization;
using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.Extensions.Options;

namespace Kiosk.Printing.Templates;

/// <summary>Which template each plan and each printer is set to, by configuration key.</summary>
public sealed class TemplateSettings(
    IConfiguration configuration, SavedSettings saved, TicketTemplates templates, Plans plans, IOptionsMonitor<List<PlanOptions>> planOptions)
{
    public IReadOnlyList<TemplateSetting> Plans() => planOptions.CurrentValue.Count > 0
        ? [.. Of(PlanOptions.Section).Select(s => Setting(s, plans.Find(s["Name"] ?? "")?.Name, templates.All.Where(t => t.Sheet is null)))]
        : [.. plans.All.Select((plan, n) => Setting(configuration.GetSection($"{PlanOptions.Section}:{n}"), plan.Name, templates.All.Where(t => t.Sheet is null)))];

    public IReadOnlyList<TemplateSetting> Printers() => [.. Of(PrinterOptions.Section).Select(section =>
    {
        var printer = section.Get<PrinterOptions>() ?? new PrinterOptions();
        var profile = printer.ResolveProfile();
        return Setting(section, printer.Name, templates.All.Where(t => TemplateChoice.Fits(t, printer.Kind, profile))) with { Usual = profile.Template };
    })];

    /// <summary>Saves what differs, all or nothing.</summary>
    /// <param name="chosen">By key; empty for none.</param>
    public IReadOnlyList<SettingProblem> Save(IReadOnlyDictionary<string, string> chosen, string actor)
    {
        var all = Plans().Concat(Printers()).ToList();
        var changes = all
            .Where(setting => !setting.IsFixed && chosen.TryGetValue(setting.Key, out var name) && name != (setting.Template ?? ""))
            .ToDictionary(setting => setting.Key, setting => Chosen(chosen[setting.Key]), StringComparer.Ordinal);
        if (planOptions.CurrentValue.Count == 0 && changes.Keys.Any(key => key.StartsWith(PlanOptions.Section, StringComparison.Ordinal)))
            WriteDown(changes);
        return changes.Count == 0 ? [] : saved.Save(changes, actor);
    }

    /// <summary>Nothing that was saved names the template any more.</summary>
    public void Forget(string template, string actor)
    {
        var naming = Plans().Concat(Printers()).Where(setting => setting.Template == template && !setting.IsFixed)
            .ToDictionary(setting => setting.Key, _ => (string?)null, StringComparer.Ordinal);
        if (naming.Count > 0)
            saved.Save(naming, actor);
    }

    /// <summary>The plans that stand in while none is set have to be set before one of them can have a template.</summary>
    void WriteDown(Dictionary<string, string?> changes)
    {
        foreach (var (number, plan) in plans.All.Index())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{PlanOptions.Section}:{number}");
            changes[$"{key}:Name"] = plan.Name;
            changes[$"{key}:ValidFor"] = plan.ValidFor.Text;
        }
    }

    TemplateSetting Setting(IConfigurationSection section, string? name, IEnumerable<TicketTemplate> fitting)
    {
        var key = $"{section.Path}:Template";
        return new TemplateSetting(key, name ?? section.Key, Chosen(section["Template"]), saved.IsFixed(key), [.. fitting]);
    }

    IEnumerable<IConfigurationSection> Of(string section) => configuration.GetSection(section).GetChildren().Where(child => child["Name"] is not null);

    static string? Chosen(string? name) => string.IsNullOrEmpty(name) ? null : name;
}

/// <param name="Key">Of the configuration.</param>
/// <param name="Name">The plan's or the printer's.</param>
/// <param name="Template">Its name; null when none is set.</param>
/// <param name="Fitting">Those that make sense there.</param>
public sealed record TemplateSetting(string Key, string Name, string? Template, bool IsFixed, IReadOnlyList<TicketTemplate> Fitting)
{
    /// <summary>What a printer uses when nothing is set.</summary>
    public string? Usual { get; init; }

    /// <summary>What is set is gone or does not fit, and is passed over.</summary>
    public bool IsPassedOver => Template is not null && Fitting.All(template => template.Name != Template);
}
