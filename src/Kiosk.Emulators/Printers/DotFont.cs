using System.Text;

namespace Kiosk.Emulators.Printers;

/// <summary>A small font of its own, 5 by 7 dots a character, so that a person can read the picture of a ticket.</summary>
static class DotFont
{
    /// <summary>U+0021 to U+007E: seven rows a character, a row is one base-32 digit, its highest bit the leftmost dot.</summary>
    const string Rows =
        "4444404 AAA0000 AAVAVAA 4FKE5U4 OP248J3 CIK8LID 4480000 2488842 8422248 04LEL40 044V440 0000448 000V000 00000CC 01248G0 " +
        "EHJLPHE 4C4444E EH1248V V2421HE 26AIV22 VGU11HE 68GUHHE V124888 EHHEHHE EHHF12C 0CC0CC0 0CC0C48 248G842 00V0V00 8421248 EH12404 " +
        "EH1DLLE EHHVHHH UHHUHHU EHGGGHE SIHHHIS VGGUGGV VGGUGGG EHGNHHF HHHVHHH E44444E 72222IC HIKOKIH GGGGGGV HRLLHHH HHPLJHH EHHHHHE " +
        "UHHUGGG EHHHLID UHHUKIH FGGE11U V444444 HHHHHHE HHHHHA4 HHHLLLA HHA4AHH HHHA444 V1248GV E88888E 0G84210 E22222E 4AH0000 000000V " +
        "8420000 00E1FHF GGMPHHU 00EGGHE 11DJHHF 00EHVGE 698S888 0FHHF1E GGMPHHH 40C444E 20622IC GGIKOKI C44444E 00QLLHH 00MPHHH 00EHHHE " +
        "00UHUGG 00DJF11 00MPGGG 00EGE1U 88S8896 00HHHJD 00HHHA4 00HHLLA 00HA4AH 00HHF1E 00V248V 2448442 4444444 8442448 08L2000";

    const string Box = "VHHHHHV";

    /// <summary>What tickets say beyond ASCII without being a letter with a mark.</summary>
    static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["€"] = "78U8U87", ["£"] = "698S88V", ["·"] = "0004000", ["–"] = "000V000", ["’"] = "4480000",
    };

    static readonly string[] glyphs = Rows.Split(' ');

    public static void Draw(DotImage paper, string character, TextStyle style, int left, int top)
    {
        var (cellWidth, cellHeight) = Cell(style);
        var (dotWidth, dotHeight) = style.FontB ? (style.Width, style.Height * 2) : (style.Width * 2, style.Height * 3);
        if (style.Inverse)
            paper.Fill(left, top, cellWidth, cellHeight);
        if (style.Underline)
            paper.Fill(left, top + cellHeight - 2, cellWidth, 2, black: !style.Inverse);
        var (glyph, hasMark) = Glyph(character);
        var x = left + (cellWidth - 5 * dotWidth) / 2;
        var y = top + Math.Max(0, cellHeight - 7 * dotHeight - 1);
        var bold = style.Bold ? 1 : 0;
        for (var row = 0; row < glyph.Length; row++)
        {
            var bits = glyph[row] <= '9' ? glyph[row] - '0' : glyph[row] - 'A' + 10;
            for (var column = 0; column < 5; column++)
            {
                if ((bits & (0x10 >> column)) != 0)
                    paper.Fill(x + column * dotWidth, y + row * dotHeight, dotWidth + bold, dotHeight, black: !style.Inverse);
            }
        }

        if (hasMark)
            paper.Fill(x + dotWidth, top, 3 * dotWidth, Math.Max(1, y - top), black: !style.Inverse);
    }

    /// <summary>Dots of one character: 12 by 24, in font B 9 by 17, times its size.</summary>
    public static (int Width, int Height) Cell(TextStyle style) =>
        style.FontB ? (9 * style.Width, 17 * style.Height) : (12 * style.Width, 24 * style.Height);

    static (string Rows, bool HasMark) Glyph(string character)
    {
        if (character is " " or "\u00A0")
            return ("", false);
        if (Others.TryGetValue(character, out var other))
            return (other, false);
        var plain = character.Normalize(NormalizationForm.FormD);
        return plain[0] is > ' ' and <= '~' ? (glyphs[plain[0] - '!'], plain.Length > 1) : (Box, false);
    }
}
