using System.Text;

namespace Kiosk.Emulators.Printers;

public static class CodePages
{
    /// <summary>Half-width Katakana; .NET has no such page.</summary>
    internal const int Katakana = -1;

    internal const int Gb18030 = 54936;

    const string KatakanaFrames = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯";

    const string Replaced = "#$@[\\]^`{|}~";

    /// <summary>The sixteen sets of <c>ESC R</c>: what stands in the places of <see cref="Replaced"/>.</summary>
    static readonly string[] national =
    [
        "#$@[\\]^`{|}~", "#$à°ç§^`éùè¨", "#$§ÄÖÜ^`äöüß", "£$@[\\]^`{|}~", "#$@ÆØÅ^`æøå~", "#¤ÉÄÖÅÜéäöåü", "#$@°\\é^ùàòèì", "₧$@¡Ñ¿^`¨ñ}~",
        "#$@[¥]^`{|}~", "#¤ÉÆØÅÜéæøåü", "#$ÉÆØÅÜéæøåü", "#$á¡Ñ¿é`íñóú", "#$á¡Ñ¿éüíñóú", "#$@[₩]^`{|}~", "#$ŽŠĐĆČžšđćč", "#¥@[\\]^`{|}~",
    ];

    /// <summary>The numbers of Epson's TM printers, as far as .NET knows the pages.</summary>
    public static IReadOnlyDictionary<int, int> Epson { get; } = new Dictionary<int, int>
    {
        [0] = 437, [1] = Katakana, [2] = 850, [3] = 860, [4] = 863, [5] = 865,
        [13] = 857, [14] = 737, [15] = 28597, [16] = 1252, [17] = 866, [18] = 852, [19] = 858, [21] = 874, [26] = 874,
        [32] = 720, [33] = 775, [34] = 855, [35] = 861, [36] = 862, [37] = 864, [38] = 869, [39] = 28592, [40] = 28605,
        [45] = 1250, [46] = 1251, [47] = 1253, [48] = 1254, [49] = 1255, [50] = 1256, [51] = 1257, [52] = 1258,
    };

    /// <summary>256 characters; U+FFFD where the page has none.</summary>
    internal static char[] Table(int? codePage, int nation)
    {
        var table = new char[256];
        var encoding = codePage is > 0 ? CodePagesEncodingProvider.Instance.GetEncoding(codePage.Value) : null;
        for (var value = 0; value < 256; value++)
        {
            table[value] = value switch
            {
                < 0x80 => (char)value,
                _ when codePage == Katakana => KatakanaCharacter(value),
                // IBM added the euro sign later than .NET's table of the page.
                0xD5 when codePage == 857 => '€',
                _ => Known(encoding?.GetString([(byte)value])[0]),
            };
        }

        var set = national[nation < national.Length ? nation : 0];
        for (var i = 0; i < Replaced.Length; i++)
            table[Replaced[i]] = set[i];
        return table;
    }

    internal static string DecodePair(byte lead, byte trail) =>
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)?.GetString([lead, trail]) ?? "\uFFFD";

    // Where a page has no character .NET answers with a private or a control one.
    static char Known(char? character) => character is null or (>= '\uE000' and <= '\uF8FF') or < '\u00A0' ? '\uFFFD' : character.Value;

    static char KatakanaCharacter(int value) => value switch
    {
        < 0xA0 => KatakanaFrames[value - 0x80],
        >= 0xA1 and <= 0xDF => (char)(0xFF61 + value - 0xA1),
        _ => '\uFFFD',
    };
}
