namespace Kiosk.Settings;

/// <summary>The printers by their place in the settings, the N of <c>Printers:N</c>, and a manager's changes to them.</summary>
public sealed class PrinterSettings(IConfiguration configuration, SavedSettings saved)
{
    const string Name = "Name";
    const string Default = "Default";
    const string Fallback = "Fallback";

    readonly NumberedSettings list = new(PrinterOptions.Section, configuration, saved);

    public IReadOnlyList<PlacedPrinter> All => [.. list.Sections.Select(Read).OfType<PlacedPrinter>()];

    /// <summary>A place nothing of a printer is written at, not even below what was removed.</summary>
    public int FreePlace => list.FreePlace;

    public PlacedPrinter? Find(int place) => All.FirstOrDefault(printer => printer.Place == place);

    /// <summary>Set by the environment or the command line.</summary>
    public bool IsFixed(int place, string field) => list.IsFixed(place, field);

    public bool CanBeRemoved(int place) => !IsFixed(place, Name);

    /// <summary>False while the environment or the command line says which one it is.</summary>
    public bool CanBecomeDefault(int place) =>
        !IsFixed(place, Default) && !All.Any(other => other.Printer.Default && IsFixed(other.Place, Default));

    /// <param name="values">By field: <c>Name</c>, <c>Override:NativeQr</c>. Null or empty: not set.</param>
    /// <returns>With the field as the key; nothing is saved then.</returns>
    public IReadOnlyList<SettingProblem> Save(int place, IReadOnlyDictionary<string, string?> values, string actor)
    {
        var changes = values.ToDictionary(pair => list.Key(place, pair.Key), pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        if (Find(place)?.Printer.Name is { } before && values.GetValueOrDefault(Name) is { Length: > 0 } after && before != after)
            Refer(changes, before, after);
        if (IsTrue(values.GetValueOrDefault(Default)))
            TakeDefault(changes, place);
        return list.ByField(place, list.Write(changes, actor));
    }

    public void MakeDefault(int place, string actor)
    {
        var changes = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { [list.Key(place, Default)] = "true" };
        TakeDefault(changes, place);
        list.Write(changes, actor);
    }

    /// <summary>Other printers that fell back on it fall back on none.</summary>
    public void Remove(int place, string actor)
    {
        var changes = new Dictionary<string, string?>(list.Removal(place), StringComparer.OrdinalIgnoreCase);
        if (Find(place) is { } removed)
            Refer(changes, removed.Printer.Name, after: null);
        list.Write(changes, actor);
    }

    void Refer(Dictionary<string, string?> changes, string before, string? after)
    {
        foreach (var other in All.Where(other => string.Equals(other.Printer.Fallback, before, StringComparison.OrdinalIgnoreCase)))
            changes.TryAdd(list.Key(other.Place, Fallback), after);
    }

    void TakeDefault(Dictionary<string, string?> changes, int place)
    {
        foreach (var other in All.Where(other => other.Place != place && other.Printer.Default))
            changes[list.Key(other.Place, Default)] = "false";
    }

    static PlacedPrinter? Read(IConfigurationSection section) =>
        section.Get<PrinterOptions>() is { } printer && Tidy(printer) ? new PlacedPrinter(NumberedSettings.PlaceOf(section), printer) : null;

    /// <summary>Of what is bound: without the printers that were removed and the values that were unset.</summary>
    internal static void Tidy(List<PrinterOptions> printers) => printers.RemoveAll(printer => !Tidy(printer));

    static bool Tidy(PrinterOptions printer)
    {
        printer.Name = printer.Name.Trim();
        printer.Template = Set(printer.Template);
        printer.Fallback = Set(printer.Fallback);
        foreach (var unset in printer.Override.Where(pair => string.IsNullOrEmpty(pair.Value)).Select(pair => pair.Key).ToList())
            printer.Override.Remove(unset);
        return printer.Name.Length > 0;
    }

    static string? Set(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    static bool IsTrue(string? text) => bool.TryParse(text, out var flag) && flag;
}

public sealed record PlacedPrinter(int Place, PrinterOptions Printer);
