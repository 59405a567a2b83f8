using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Templates;

/// <summary>Makes any text fit to be printed: nothing that steers a printer, a parser or the direction of text survives.</summary>
static class CleanText
{
    /// <summary>A value on paper is cut here; codes to scan always carry the whole value.</summary>
    public const int MaxLength = 100;

    public static string? Value(string? text, int most = MaxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var end = Math.Min(text.Length, most * 8);
        var clean = new StringBuilder(Math.Min(end, most + 1));
        var letters = 0;
        foreach (var rune in text.AsSpan(0, end).EnumerateRunes())
        {
            if (letters == most)
            {
                clean.Append('…');
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsUnprintable(rune))
            {
                clean.Append(rune);
                letters++;
            }
        }

        var result = clean.ToString().Trim();
        return result.Length == 0 ? null : result.Normalize();
    }

    /// <summary>A template's own text: lines stay, what would be taken for a placeholder goes.</summary>
    public static string Template(string text) => string.Concat(text
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .EnumerateRunes()
        .Where(r => r.Value is '\n' || (!Rune.IsControl(r) && !IsUnprintable(r)))
        .Select(r => r.ToString()));

    static bool IsUnprintable(Rune rune) =>
        rune.Value is >= 0xE000 and <= 0xF8FF
            or >= 0x202A and <= 0x202E
            or >= 0x2066 and <= 0x2069
            or 0xFEFF or 0xFFFE or 0xFFFF
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
