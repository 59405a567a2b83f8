using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Tickets.Templates;

/// <summary>Moments and durations as a guest reads them.</summary>
static partial class TicketDates
{
    static readonly ConcurrentDictionary<CultureInfo, string> Patterns = new();

    /// <summary>
    /// The culture's own order with the month as a word, for <c>6/2/2026</c> means two days to two guests:
    /// <c>Jun 2, 2026 2:00 PM</c>, <c>2. Juni 2026 14:00</c>. Digits are Latin everywhere, so that staff read them too;
    /// Thai counts years as Thai guests do, from 543 BC, and every other language by the Gregorian calendar.
    /// </summary>
    public static string? Moment(DateTimeOffset? moment, TimeZoneInfo zone, CultureInfo culture) => moment is not { } at
        ? null
        : TimeZoneInfo.ConvertTime(at, zone).ToString(Patterns.GetOrAdd(culture, Pattern), culture);

    /// <summary>The router's <c>1 day</c> in the guest's words; what is not the router's stays as it is.</summary>
    public static string? Duration(string? validFor, CultureInfo culture)
    {
        if (validFor is null)
            return null;
        if (string.Equals(validFor, "always", StringComparison.Ordinal))
            return TicketWords.Text("Always", culture);
        if (RouterDuration().Match(validFor) is not { Success: true } match)
            return validFor;
        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        var unit = string.Equals(match.Groups["unit"].Value, "hour", StringComparison.Ordinal) ? "Hours" : "Days";
        return string.Format(culture, TicketWords.Text($"{unit}.{PluralForms.Of(count, culture)}", culture), count);
    }

    static string Pattern(CultureInfo culture)
    {
        var format = culture.DateTimeFormat;
        var date = WeekdayInPattern().Replace(format.LongDatePattern, "");
        if (culture.TwoLetterISOLanguageName is not ("cs" or "pl"))
            date = date.Replace("MMMM", "MMM", StringComparison.Ordinal);
        return $"{date.Trim()} {format.ShortTimePattern}";
    }

    [GeneratedRegex(@"^(?<count>\d{1,4}) (?<unit>hour|day)s?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RouterDuration();

    /// <summary>With what belongs to it in Danish and Thai, the era that Thai names, and the word for year in Russian and Ukrainian.</summary>
    [GeneratedRegex(@",?\s*dddd?(ที่|\s*'den')?[,،]?\s*|g+\s+|\s*'[гр]'\.?|\s*'[гр]\.'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WeekdayInPattern();
}
