using System.Globalization;
using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.Pages;

/// <summary>An uplink as a manager types it. What was typed stays on the form until all of it is right; the key goes in and never comes out.</summary>
public sealed class UplinkForm(UplinkSettings settings, UplinkCheck check)
{
    public const string Key = "Key";
    public const string Target = "Target";

    /// <summary>Where the list of targets offers none that fits.</summary>
    public const string OtherTarget = "OtherTarget";

    static readonly string[] Fields = ["Kind", "Name", Key, "Url", Target, "PollSeconds", "Needed"];

    readonly Dictionary<string, string> typed = new(StringComparer.OrdinalIgnoreCase);
    IReadOnlyDictionary<string, string> problems = new Dictionary<string, string>(StringComparer.Ordinal);

    public int Place { get; private set; }
    public bool IsNew { get; private set; }

    /// <summary>As it is set, whatever is typed.</summary>
    public UplinkOptions Stored { get; private set; } = new();

    public bool HasKey => Stored.Key is not null;

    public UplinkKind Kind => Enum.TryParse<UplinkKind>(this["Kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : Stored.Kind;

    /// <summary>What was typed, else what is set; never the key.</summary>
    public string this[string field] => field == Key ? "" : typed.TryGetValue(field, out var text) ? text : Set(field);

    /// <param name="place">Null: a new one.</param>
    /// <returns>False when there is no such uplink.</returns>
    public bool Open(int? place)
    {
        IsNew = place is null;
        Place = place ?? settings.FreePlace;
        if (IsNew)
            return true;
        if (settings.Find(Place) is not { } found)
            return false;
        Stored = found.Uplink;
        return true;
    }

    public void Read(IFormCollection posted)
    {
        foreach (var field in Fields.Where(field => !IsFixed(field)))
            typed[field] = posted[field].ToString().Trim();
        if (!IsFixed(Target) && typed[Target].Length == 0)
            typed[Target] = posted[OtherTarget].ToString().Trim();
    }

    public bool IsFixed(string field) => settings.IsFixed(Place, field);

    public string? ErrorOf(string field) => problems.GetValueOrDefault(field);

    /// <summary>The uplink as the form describes it, to be tried before it is saved. A key goes to the address it was entered for alone.</summary>
    public UplinkOptions Candidate()
    {
        var candidate = new UplinkOptions { Kind = Kind, Name = this["Name"], Url = Text("Url"), Target = Text(Target) };
        candidate.Key = typed.GetValueOrDefault(Key) is { Length: > 0 } key ? key : IsSamePlace(candidate) ? Stored.Key : null;
        return candidate;
    }

    /// <summary>False, with the sentences beside the fields, when something is not right.</summary>
    public bool Save(string actor)
    {
        problems = check.Problems(this);
        if (problems.Count > 0)
            return false;
        var changes = typed.Where(pair => !(pair.Key == Key && pair.Value.Length == 0))
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.OrdinalIgnoreCase);
        problems = check.Explain(settings.Save(Place, changes, actor));
        return problems.Count == 0;
    }

    bool IsSamePlace(UplinkOptions candidate) => candidate.Kind == Stored.Kind && string.Equals(candidate.Url, Stored.Url, StringComparison.OrdinalIgnoreCase);

    string? Text(string field) => this[field] is { Length: > 0 } text ? text : null;

    string Set(string field) => field switch
    {
        "Kind" => Stored.Kind.ToText(),
        "Name" => Stored.Name,
        "Url" => Stored.Url ?? "",
        Target => Stored.Target ?? "",
        "PollSeconds" => Stored.PollSeconds?.ToString(CultureInfo.InvariantCulture) ?? "",
        "Needed" => Stored.Needed switch { true => "true", false => "false", null => "" },
        _ => "",
    };
}
