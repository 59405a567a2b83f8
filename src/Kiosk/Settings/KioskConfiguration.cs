using Kiosk.Events;
using Kiosk.Storage;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Kiosk.Settings;

/// <summary>
/// The layers of configuration, later wins: built-in defaults, appsettings.json, /etc/kiosk/kiosk.json, what was saved
/// in the settings pages, environment variables with the prefix KIOSK_, the command line.
/// </summary>
public sealed class KioskConfiguration
{
    const string MachineFile = "/etc/kiosk/kiosk.json";

    static readonly Dictionary<string, string?> Defaults = new(StringComparer.OrdinalIgnoreCase) { ["Urls"] = "http://127.0.0.1:8080" };

    readonly string[] arguments;
    readonly IReadOnlyDictionary<string, string?> forced;

    /// <param name="arguments">Such as <c>--Router:Url=…</c>.</param>
    /// <param name="forced">Wins over everything but the command line; the demo's values.</param>
    public KioskConfiguration(string[] arguments, IReadOnlyDictionary<string, string?>? forced = null)
    {
        this.arguments = arguments;
        this.forced = forced ?? new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var early = new ConfigurationBuilder();
        AddBelow(early);
        AddAbove(early);
        Folder = DataFolder.From(early.Build());
    }

    public DataFolder Folder { get; }

    /// <summary>All layers into the builder, the saved ones from the database among them.</summary>
    public SavedSettings AddTo(IConfigurationManager configuration, Database database, TimeProvider time)
    {
        var saved = new SavedSettings(
            new SettingsStore(database, SecretBox.Open(Folder), new EventLog(database, time), time),
            () =>
            {
                var above = new ConfigurationBuilder();
                AddAbove(above);
                return above.Build();
            });
        configuration.Sources.Clear();
        AddBelow(configuration);
        configuration.Add(saved);
        AddAbove(configuration);
        return saved;
    }

    static void AddBelow(IConfigurationBuilder builder) => builder
        .AddInMemoryCollection(Defaults)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddJsonFile(MachineFile, optional: true, reloadOnChange: false);

    void AddAbove(IConfigurationBuilder builder) => builder
        .AddEnvironmentVariables("KIOSK_")
        .AddInMemoryCollection(forced)
        .Add(new CommandLineConfigurationSource { Args = arguments });
}
