using System.Text;

namespace Kiosk.Tickets;

/// <summary>
/// Marks around a value, so that a network's name stays as it is inside of Arabic, and Arabic inside of English (Unicode
/// UAX 9, first strong isolate). For drawing only: text that is sent or copied bears none.
/// </summary>
static class Isolates
{
    public const char Begin = '\u2068';
    public const char End = '\u2069';

    public static string Around(string text) => $"{Begin}{text}{End}";

    public static string Without(string text) => text.Contains(Begin, StringComparison.Ordinal)
        ? text.Replace($"{Begin}", "", StringComparison.Ordinal).Replace($"{End}", "", StringComparison.Ordinal)
        : text;

    public static bool HasRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune))
                return true;
        }

        return false;
    }

    /// <summary>A letter of Hebrew, Arabic or another script of the Unicode blocks set aside for that direction.</summary>
    public static bool IsRightToLeft(Rune rune) => rune.Value
        is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC
        or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
