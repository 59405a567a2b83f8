using System.Text.Json;
using Kiosk.Outbound;
using Kiosk.Vouchers;

namespace Kiosk.Hotspot.WRouter;

/// <summary>
/// One object of an answer. Reading a column takes it out; what nobody read, or what made no sense, is
/// <see cref="Rest"/>. Where several names are given, the first with a value counts.
/// </summary>
public sealed class WRouterRow
{
    readonly Dictionary<string, string> columns = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string> Rest => columns;

    /// <summary>Null for what is no object, or one without a column.</summary>
    public static WRouterRow? From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var row = new WRouterRow();
        foreach (var member in element.EnumerateObject())
        {
            try
            {
                row.columns[member.Name] = member.Value.AsText() ?? "";
            }
            catch (InvalidOperationException)
            {
                // A name with half a surrogate pair: that column is lost, the row is not.
            }
        }

        return row.columns.Count > 0 ? row : null;
    }

    public bool Has(string name) => columns.ContainsKey(name);

    public string? Text(params ReadOnlySpan<string> names) => Take(names, text => (true, text));

    public string? Mac(params ReadOnlySpan<string> names) => Take(names, text => (true, WRouterValues.Mac(text)));

    public long? Count(params ReadOnlySpan<string> names) =>
        Take<long?>(names, text => LooseText.Whole(text) is >= 0 and var count ? (true, count) : default);

    public bool? Flag(params ReadOnlySpan<string> names) =>
        Take(names, text => LooseText.Flag(text) is { } flag ? (true, flag) : default((bool, bool?)));

    public TimeSpan? Duration(params ReadOnlySpan<string> names) => Take(names, text =>
        WRouterDuration.Parse(text) is { } duration ? (true, duration) : (WRouterDuration.IsNever(text), default(TimeSpan?)));

    public DateTimeOffset? Date(TimeZoneInfo zone, params ReadOnlySpan<string> names) => Take(names, text =>
        WRouterValues.Date(text, zone) is { } date ? (true, date) : (WRouterValues.IsNoDate(text), default(DateTimeOffset?)));

    /// <summary>Megabytes; null is unlimited, which is what the router makes of everything outside the range.</summary>
    public long? Limit(string name) => Take<long?>([name], text => LooseText.Whole(text) switch
    {
        >= DataLimit.Min and <= DataLimit.Max and var limit => (true, limit),
        0 => (true, null),
        _ => (text.Trim().ToUpperInvariant() is "" or "UNLIMITED", null),
    });

    T? Take<T>(ReadOnlySpan<string> names, Func<string, (bool Known, T? Value)> read)
    {
        foreach (var name in names)
        {
            if (!columns.TryGetValue(name, out var text))
                continue;
            var (known, value) = text.Length == 0 ? (true, default) : read(text);
            if (known)
                columns.Remove(name);
            if (value is not null)
                return value;
        }

        return default;
    }
}
