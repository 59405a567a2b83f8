namespace Kiosk.Pages;

/// <summary>A form as typed, with what is wrong beside its fields. Nothing typed is lost until all of it is right.</summary>
public sealed class TypedForm
{
    readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    public bool IsRight => problems.Count == 0;

    public string this[string field]
    {
        get => typed.GetValueOrDefault(field, "");
        set => typed[field] = value;
    }

    public string? OrNull(string field) => this[field] is { Length: > 0 } text ? text : null;

    public bool Has(string field) => this[field].Length > 0;

    public string? ErrorOf(string field) => problems.GetValueOrDefault(field);

    public void Read(IFormCollection posted, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            typed[field] = posted[field].ToString().Trim();
    }

    /// <summary>The first complaint about a field stays.</summary>
    public void Complain(string field, string sentence) => problems.TryAdd(field, sentence);
}
