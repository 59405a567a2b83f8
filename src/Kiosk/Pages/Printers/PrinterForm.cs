using System.Globalization;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Pages;

/// <summary>A printer as a manager types it. What was typed stays on the form until all of it is right.</summary>
public sealed class PrinterForm(PrinterSettings settings, PrinterCheck check)
{
    public const string New = "new";
    const string Address = "Address";
    const string Kind = "Kind";
    const string Profile = "Profile";
    const string Default = "Default";

    static readonly string[] Plain = ["Name", Kind, Address, Profile, "Template", "Fallback", Default];

    readonly Dictionary<string, string> typed = new(StringComparer.OrdinalIgnoreCase);
    IReadOnlyDictionary<string, string> problems = new Dictionary<string, string>(StringComparer.Ordinal);
    PrinterOptions stored = new();

    public int Place { get; private set; }
    public bool IsNew { get; private set; }

    /// <summary>As it is set, whatever is typed.</summary>
    public string StoredName => stored.Name;

    /// <summary>The model, from which the kind follows.</summary>
    public PrinterProfile Model => PrinterProfiles.For(this[Kind], this[Profile], []);

    public IReadOnlyList<OverrideField> Overrides => OverrideField.Of(Model);

    public bool HasOverrides => Overrides.Any(one => this[one.Name].Length > 0);

    /// <summary>What was typed, else what is set.</summary>
    public string this[string field] => typed.TryGetValue(field, out var text) ? text : Stored(field);

    /// <summary>False when there is no such printer.</summary>
    public bool Open(string place)
    {
        IsNew = place == New;
        if (IsNew)
        {
            Place = settings.FreePlace;
            return true;
        }

        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || settings.Find(number) is not { } found)
            return false;
        (Place, stored) = (number, found.Printer);
        return true;
    }

    /// <summary>Filled in by who found a printer on the network.</summary>
    public void Suggest(IQueryCollection found)
    {
        foreach (var field in Plain.Where(field => found.ContainsKey(field)))
            typed[field] = found[field].ToString();
        typed[Profile] = Model.Name;
    }

    public void Read(IFormCollection posted)
    {
        foreach (var field in Plain.Where(field => !IsFixed(field)))
            typed[field] = posted[field].ToString().Trim();
        if (!IsFixed(Kind))
            typed[Kind] = (PrinterProfiles.Find(this[Profile]) ?? PrinterProfiles.Generic80).Kind;
        foreach (var field in Overrides.Where(field => !IsFixed(field.Name)))
            typed[field.Name] = posted[field.Name].ToString().Trim();
        if (!IsFixed(Default))
            typed[Default] = typed[Default].Length > 0 ? "true" : "false";
    }

    /// <summary>Read by the kind that is chosen now; the field keeps what was typed.</summary>
    public string FullAddress => IsFixed(Address) ? this[Address] : TypedAddress.Read(this[Address], KindNow);

    PrinterKind KindNow => Enum.TryParse<PrinterKind>(this[Kind], ignoreCase: true, out var kind) ? kind : stored.Kind;

    public bool IsFixed(string field) => settings.IsFixed(Place, field);

    public bool IsDefault => this[Default] == "true";

    public bool CanBecomeDefault => settings.CanBecomeDefault(Place);

    public string? ErrorOf(string field) => problems.GetValueOrDefault(field);

    /// <summary>The printer as the form describes it, to be tried before it is saved.</summary>
    public PrinterOptions Candidate()
    {
        var printer = new PrinterOptions
        {
            Name = this["Name"],
            Kind = KindNow,
            Address = FullAddress,
            Profile = Model.Name,
        };
        foreach (var field in Overrides.Where(field => this[field.Name].Length > 0))
            printer.Override[field.Key] = this[field.Name];
        return printer;
    }

    /// <summary>False, with the sentences beside the fields, when something is not right.</summary>
    public bool Save(string actor)
    {
        problems = check.Problems(this);
        if (problems.Count > 0)
            return false;
        var values = typed.ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.OrdinalIgnoreCase);
        if (values.ContainsKey(Address))
            values[Address] = FullAddress;
        problems = check.Explain(settings.Save(Place, values, actor));
        return problems.Count == 0;
    }

    /// <summary>The first one is, too, while none is flagged.</summary>
    bool IsUsual => stored.Default || (!IsNew && settings.All is [var first, ..] all && first.Place == Place && !all.Any(other => other.Printer.Default));

    string Stored(string field) => field switch
    {
        "Name" => stored.Name,
        Kind => stored.Kind.ToString().ToLowerInvariant(),
        Address => stored.Address,
        Profile => stored.Profile,
        "Template" => stored.Template ?? "",
        "Fallback" => stored.Fallback ?? "",
        Default => IsUsual ? "true" : "false",
        _ => stored.Override.TryGetValue(field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..], out var text) ? text : "",
    };
}
