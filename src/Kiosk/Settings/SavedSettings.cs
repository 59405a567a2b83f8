namespace Kiosk.Settings;

/// <summary>
/// The settings pages' values as a layer of the configuration: above the files, below environment and command line.
/// </summary>
public sealed class SavedSettings : ConfigurationProvider, IConfigurationSource
{
    readonly SettingsStore store;
    readonly Lazy<IConfigurationRoot> above;

    /// <param name="above">Builds the layers that win over the saved ones.</param>
    public SavedSettings(SettingsStore store, Func<IConfigurationRoot> above)
    {
        this.store = store;
        this.above = new Lazy<IConfigurationRoot>(above);
    }

    public override void Load() => Data = new Dictionary<string, string?>(store.Load(), StringComparer.OrdinalIgnoreCase);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Set by the environment or the command line: saving it would change nothing.</summary>
    public bool IsFixed(string key) => above.Value[key] is not null;

    /// <summary>Saves all or, when one is bad, nothing; takes effect at once.</summary>
    public IReadOnlyList<SettingProblem> Save(IReadOnlyDictionary<string, string?> values, string actor)
    {
        var problems = SettingRules.Check(values.Where(pair => pair.Value is not null)!).ToList(); // filtered
        if (problems.Count > 0)
            return problems;

        store.Save(values, actor);
        Load();
        OnReload();
        return [];
    }
}
