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

    /// <summary>Negative when there is no such word.</summary>
    public static int Number(string name) => Array.BinarySearch(Names, name, StringComparer.Ordinal);

    public static string Text(int number, CultureInfo culture) => Resources.GetString(Names[number], culture)!;

    public static string Text(string name, CultureInfo culture) => Resources.GetString(name, culture)!;

    public static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en");
        }
    }
}
