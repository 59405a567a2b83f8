using System.Collections;
using System.Globalization;
using System.Resources;
using Kiosk.Localization;

namespace Kiosk.Tickets.Templates;

/// <summary>The words of tickets, Ticket.resx, by number: a template is parsed once for all languages.</summary>
static class TicketWords
{
    static readonly ResourceManager Resources = new(typeof(Ticket));

    static readonly string[] Names = [.. Resources
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
        .Cast<DictionaryEntry>()
        .Select(e => (string)e.Key)
        .Order(StringComparer.Ordinal)];

    /// <summary>Whole words and phrases; the rest are parts of labels and amounts.</summary>
    public static IEnumerable<string> Listed => Names.Where(name => name != "Label" && !name.Contains('.', StringComparison.Ordinal) && !name.EndsWith("bytes", StringComparison.Ordinal));

    /// <summary>Negative when there is no such word. <c>Network:</c> is the word <c>Network</c> as a label.</summary>
    public static int Number(string name) => name.EndsWith(':') && Word(name[..^1]) is var word and >= 0 ? Names.Length + word : Word(name);

    public static string Text(int number, CultureInfo culture) =>
        number < Names.Length ? Resources.GetString(Names[number], culture)! : Label(Text(number - Names.Length, culture), culture);

    /// <summary>With a colon as the language sets it: French has a space before it, Chinese and Japanese one of their own.</summary>
    public static string Label(string text, CultureInfo culture) => string.Format(culture, Text("Label", culture), text);

    public static string Text(string name, CultureInfo culture) => Resources.GetString(name, culture)!;

    /// <summary>A unit with its number, in Latin digits; Arabic would put its own decimal sign among them.</summary>
    public static string Amount(string unit, double amount, CultureInfo culture)
    {
        var number = amount.ToString("0.#", culture.TextInfo.IsRightToLeft ? CultureInfo.InvariantCulture : culture);
        return string.Format(culture, Text(unit, culture), number);
    }

    /// <summary>The culture of a name such as <c>de</c> or <c>en-GB</c>; English where tickets lack words, so that no ticket mixes two.</summary>
    public static CultureInfo Culture(string language)
    {
        if (TicketLanguages.Find(language) is not { } known)
            return CultureInfo.GetCultureInfo("en");
        try
        {
            var culture = CultureInfo.GetCultureInfo(language, predefinedOnly: true);
            // The router and the front desk know no lunar calendar, which some Arabic countries have as their own.
            return culture.Calendar is GregorianCalendar or ThaiBuddhistCalendar ? culture : CultureInfo.GetCultureInfo(known.Tag);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(known.Tag);
        }
    }

    static int Word(string name) => Array.BinarySearch(Names, name, StringComparer.Ordinal);
}
