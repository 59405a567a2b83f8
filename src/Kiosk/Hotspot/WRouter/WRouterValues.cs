using System.Globalization;

namespace Kiosk.Hotspot.WRouter;

/// <summary>Texts of the wire as values. What cannot be read is null, never an exception.</summary>
static class WRouterValues
{
    public const string DateForm = "yyyy-MM-dd HH:mm:ss";

    static readonly string[] DateForms =
    [
        DateForm,
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd",
    ];

    /// <summary>A date without a zone is in <paramref name="zone"/>.</summary>
    public static DateTimeOffset? Date(string text, TimeZoneInfo zone)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind;
        // The years at both ends are marks for "none", and have no room for an offset.
        if (!DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, Styles, out var date) || date.Year is < 2 or > 9998)
            return null;
        return date.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(date, zone.GetUtcOffset(date))
            : TimeZoneInfo.ConvertTime(new DateTimeOffset(date), zone);
    }

    public static bool IsNoDate(string text) =>
        string.IsNullOrWhiteSpace(text) || text.TrimStart().StartsWith("0000-00-00", StringComparison.Ordinal);

    public static string Write(DateTimeOffset date, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(date, zone).ToString(DateForm, CultureInfo.InvariantCulture);

    /// <summary>As <c>98:01:A7:CB:BB:00</c>, whatever the case and the separators; other texts as they are.</summary>
    public static string Mac(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiHexDigit)).ToUpperInvariant();
        return digits.Length == 12 && text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '-' or '.' or ' ')
            ? string.Join(':', digits.Chunk(2).Select(pair => new string(pair)))
            : text;
    }
}
