using System.Globalization;

namespace Kiosk.Tickets.Templates;

/// <summary>Which form of a word goes with a whole number: the cardinal rules of Unicode CLDR for the languages of tickets.</summary>
static class PluralForms
{
    const string Zero = "zero";
    const string One = "one";
    const string Two = "two";
    const string Few = "few";
    const string Many = "many";
    const string Other = "other";

    public static string Of(int count, CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "th" or "zh" or "ja" or "ko" => Other,
        "fr" or "pt" or "hi" => count is 0 or 1 ? One : Other,
        "pl" => count == 1 ? One : IsFew(count) ? Few : Many,
        "ru" or "uk" => count % 10 == 1 && count % 100 != 11 ? One : IsFew(count) ? Few : Many,
        "cs" => count switch { 1 => One, 2 or 3 or 4 => Few, _ => Other },
        "he" => count switch { 1 => One, 2 => Two, _ => Other },
        "ar" => count switch
        {
            0 => Zero,
            1 => One,
            2 => Two,
            _ => (count % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other },
        },
        _ => count == 1 ? One : Other,
    };

    static bool IsFew(int count) => count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14);
}
