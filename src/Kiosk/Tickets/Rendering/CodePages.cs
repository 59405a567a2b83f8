using System.Collections.Concurrent;
using System.Text;

namespace Kiosk.Tickets.Rendering;

/// <summary>Which characters a printer's code pages carry, learned by decoding every byte, so that nothing is "best fit".</summary>
sealed class CodePages
{
    static readonly ConcurrentDictionary<int, Dictionary<char, byte>> Tables = new();

    readonly (byte Number, Dictionary<char, byte> Table)[] pages;

    public CodePages(IReadOnlyList<PrinterCodePage> codePages) =>
        pages = [.. codePages.Select(p => (p.Number, Tables.GetOrAdd(p.CodePage, Table)))];

    public bool Carries(string text) => text.All(c => IsAscii(Plain(c)) || (!IsShaped(c) && Array.Exists(pages, p => p.Table.ContainsKey(Plain(c)))));

    /// <summary>Hebrew, Arabic and Thai: pages have their letters, but printers neither turn, join nor stack them.</summary>
    static bool IsShaped(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\u0E00' and <= '\u0E7F';

    /// <summary>Appends the text, changing pages where it must; <paramref name="page"/> is the page in force.</summary>
    public void Encode(string text, ref byte page, List<byte> bytes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (IsAscii(c))
            {
                bytes.Add((byte)c);
                continue;
            }

            var table = Table(page);
            if (table is null || !table.ContainsKey(c))
            {
                (page, table) = Best(text, i);
                bytes.AddRange([0x1B, (byte)'t', page]);
            }

            bytes.Add(table[c]);
        }
    }

    /// <summary>The page that carries this character and the most of those after it.</summary>
    (byte Number, Dictionary<char, byte> Table) Best(string text, int from) => pages.MaxBy(p => Run(p.Table, text, from));

    static int Run(Dictionary<char, byte> table, string text, int from)
    {
        var i = from;
        while (i < text.Length && (IsAscii(Plain(text[i])) || table.ContainsKey(Plain(text[i]))))
            i++;
        return i - from;
    }

    Dictionary<char, byte>? Table(byte number) => Array.Find(pages, p => p.Number == number).Table;

    /// <summary>Spaces and hyphens that only differ in how lines break at them.</summary>
    static char Plain(char c) => c switch
    {
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        '\u2010' or '\u2011' => '-',
        _ => c,
    };

    static bool IsAscii(char c) => c is >= ' ' and <= '~';

    static Dictionary<char, byte> Table(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)
            ?? throw new ArgumentOutOfRangeException(nameof(codePage), codePage, message: null);
        var table = new Dictionary<char, byte>();
        for (var b = 0x80; b <= 0xFF; b++)
        {
            if (encoding.GetString([(byte)b]) is [var c] && c != '\uFFFD' && !char.IsControl(c))
                table.TryAdd(c, (byte)b);
        }

        return table;
    }
}
