using System.Collections.Concurrent;
using YamlDotNet.Serialization;

namespace Kiosk.Tickets;

/// <summary>The printers known by name: printer-profiles.yaml.</summary>
public static class PrinterProfiles
{
    const int MostKept = 200;

    static readonly ConcurrentDictionary<string, PrinterProfile> Resolved = new(StringComparer.Ordinal);

    public static IReadOnlyList<PrinterProfile> All { get; } = Load();

    /// <summary>What can be set otherwise for one printer, in the order of a form.</summary>
    public static IReadOnlyList<ProfileValue> Overridable { get; } = [.. ProfileValues.All.Where(v => v.Name is not ("Kind" or "Template"))];

    public static PrinterProfile Generic80 { get; } = Named("generic-80");

    public static PrinterProfile Generic58 { get; } = Named("generic-58");

    public static PrinterProfile Epson80 { get; } = Named("epson-80");

    public static PrinterProfile Zpl203 { get; } = Named("zpl-203");

    public static PrinterProfile Tspl203 { get; } = Named("tspl-203");

    /// <summary>
    /// The profile, or the plainest of its kind where it is unknown or of another kind, with what is set otherwise for one
    /// printer. Equal wishes give the same instance.
    /// </summary>
    public static PrinterProfile For(string kind, string? name, IEnumerable<KeyValuePair<string, string>> overrides) =>
        With(Find(name) is { } found && found.Kind == kind ? found : All.First(p => p.Kind == kind), overrides);

    public static PrinterProfile? Find(string? name) =>
        All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when a printer may have this value; else the key in Errors.resx of what it may be.</summary>
    public static string? CheckOverride(string key, string value) =>
        Overridable.FirstOrDefault(v => string.Equals(v.Name, key, StringComparison.OrdinalIgnoreCase)) is not { } known ? "Profile.Unknown"
        : known.With(new PrinterProfile(), value) is null ? known.Allowed
        : null;

    static PrinterProfile With(PrinterProfile profile, IEnumerable<KeyValuePair<string, string>> overrides)
    {
        var wanted = overrides
            .Where(o => CheckOverride(o.Key, o.Value) is null)
            .Select(o => (Value: ProfileValues.Find(o.Key)!, Text: o.Value)) // checked, so known
            .OrderBy(o => o.Value.Name, StringComparer.Ordinal)
            .ToList();
        if (wanted.Count == 0)
            return profile;
        if (Resolved.Count >= MostKept)
            Resolved.Clear();
        return Resolved.GetOrAdd(
            string.Join('\n', wanted.Select(o => $"{o.Value.Name}={o.Text}").Prepend(profile.Name)),
            _ => wanted.Aggregate(profile, (made, o) => o.Value.With(made, o.Text) ?? made));
    }

    static PrinterProfile Named(string name) => Find(name) ?? throw new InvalidOperationException(name);

    static List<PrinterProfile> Load()
    {
        using var file = typeof(PrinterProfiles).Assembly.GetManifestResourceStream("Kiosk.Tickets.printer-profiles.yaml")!; // embedded
        using var text = new StreamReader(file);
        var profiles = new List<PrinterProfile>();
        foreach (var entry in new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, string>>>(text))
        {
            var profile = entry.Remove("like", out var other) ? profiles.First(p => p.Name == other) : new PrinterProfile();
            profile = profile with { Name = entry["name"], Title = entry["title"] };
            foreach (var (key, value) in entry.Where(v => v.Key is not ("name" or "title")))
                profile = ProfileValues.Find(key)?.With(profile, value) ?? throw new InvalidOperationException($"{profile.Name}: {key}: {value}");
            profiles.Add(profile);
        }

        return profiles;
    }
}
