using System.Globalization;

namespace Kiosk.Outbound;

/// <summary>Texts of the wire as values. What cannot be read is null, never an exception.</summary>
static class LooseText
{
    /// <summary>A number without a fraction; <c>1848.0</c> and <c>1e3</c> are.</summary>
    public static long? Whole(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static bool? Flag(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" or "ON" => true,
        "FALSE" or "0" or "NO" or "OFF" => false,
        _ => null,
    };

    /// <summary>RFC 3339, or MySQL's form; UTC where no offset is written. The years at both ends are marks for "none".</summary>
    public static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
        && moment.Year is > 1970 and < 9998
            ? moment
            : null;

    /// <summary>Seconds since 1970; zero is none.</summary>
    public static DateTimeOffset? Unix(string text) =>
        Number(text) is > 0 and < 250_000_000_000 and var seconds ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : null;
}
