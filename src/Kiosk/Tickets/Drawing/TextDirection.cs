using System.Text;

namespace Kiosk.Tickets.Drawing;

static class TextDirection
{
    /// <summary>The direction of the first letter; text without letters follows its document.</summary>
    public static bool IsRightToLeft(string text, bool documentIs)
    {
        var inTag = false;
        foreach (var rune in text.EnumerateRunes())
        {
            inTag = rune.Value == '<' || (inTag && rune.Value != '>');
            if (!inTag && Rune.IsLetter(rune))
                return rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
        }

        return documentIs;
    }
}
