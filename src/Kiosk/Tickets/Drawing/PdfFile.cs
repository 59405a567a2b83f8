using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Drawing;

/// <summary>
/// Writes cairo's PDF again without what it does not need: each stream's length in an object of its own, and the words and
/// white space of a picture's description, which for a small code are longer than the code. Offsets are those of the new file.
/// </summary>
static class PdfFile
{
    static readonly (string Long, string Short)[] Shorter =
    [
        ("\n   ", ""), ("/Type /XObject", ""), ("/Interpolate false", ""), ("/BitsPerComponent 1\n", "\n"), ("/Subtype /Image", "/Subtype/Image"),
        ("/Filter /FlateDecode", "/Filter/FlateDecode"), ("\n", ""), ("<< ", "<<"),
    ];

    public static byte[] Compact(byte[] pdf)
    {
        var table = pdf.AsSpan().LastIndexOf("startxref\n"u8);
        var at = table < 0 ? 0 : Number(pdf, table + 10, out _);
        if (table < 0 || !pdf.AsSpan(at).StartsWith("xref\n0 "u8))
            return pdf;
        var offsets = Offsets(pdf, at, out var trailer);
        var lengths = new HashSet<int>();
        var parts = new byte[offsets.Length][];
        var bodies = new (int From, int To)[offsets.Length];
        var order = Enumerable.Range(1, offsets.Length - 1).OrderBy(n => offsets[n]).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            var (from, to) = (offsets[order[i]], i + 1 < order.Length ? offsets[order[i + 1]] : at);
            (parts[order[i]], bodies[order[i]]) = Part(pdf, from, to, offsets, lengths);
        }

        return Written(pdf, offsets, order, parts, bodies, lengths, trailer, table);
    }

    /// <summary>A stream's description anew, and where the rest of it lies; an object without a stream stays whole.</summary>
    static (byte[] Head, (int From, int To) Tail) Part(byte[] pdf, int from, int to, int[] offsets, HashSet<int> lengths)
    {
        var whole = pdf.AsSpan(from, to - from);
        var stream = whole.IndexOf(">>\nstream\n"u8);
        var reference = whole.IndexOf("/Length "u8);
        if (stream < 0 || reference < 0 || reference > stream)
            return ([], (from, to));
        var number = Number(pdf, from + reference + 8, out var end);
        if (!pdf.AsSpan(end).StartsWith(" 0 R"u8))
            return ([], (from, to));
        lengths.Add(number);
        var body = pdf.AsSpan(offsets[number]).IndexOf("obj"u8) + offsets[number] + 3;
        while (pdf[body] is (byte)'\n' or (byte)' ')
            body++;
        var length = Number(pdf, body, out _);
        var head = Encoding.Latin1.GetString(pdf, from, stream)
            .Replace($"/Length {number} 0 R", string.Create(CultureInfo.InvariantCulture, $"/Length {length}"), StringComparison.Ordinal);
        if (head.Contains("/ImageMask true", StringComparison.Ordinal))
        {
            foreach (var (longer, shorter) in Shorter)
                head = head.Replace(longer, shorter, StringComparison.Ordinal);
        }

        return (Encoding.Latin1.GetBytes(head), (from + stream, to));
    }

    static byte[] Written(
        byte[] pdf, int[] offsets, int[] order, byte[][] parts, (int From, int To)[] bodies, HashSet<int> lengths, int trailer, int table)
    {
        using var file = new MemoryStream(pdf.Length);
        file.Write(pdf, 0, offsets[order[0]]);
        var moved = new long[parts.Length];
        foreach (var number in order.Where(n => !lengths.Contains(n)))
        {
            moved[number] = file.Length;
            file.Write(parts[number]);
            file.Write(pdf, bodies[number].From, bodies[number].To - bodies[number].From);
        }

        var start = file.Length;
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length}\n")));
        for (var number = 0; number < parts.Length; number++)
        {
            file.Write(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{moved[number]:0000000000} {(moved[number] == 0 ? "65535 f" : "00000 n")} \n")));
        }

        file.Write(pdf, trailer, table - trailer);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
        return file.ToArray();
    }

    /// <summary>By object number; entries of 20 bytes.</summary>
    static int[] Offsets(byte[] pdf, int table, out int trailer)
    {
        var count = Number(pdf, table + 7, out var from);
        from++;
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
            offsets[i] = Number(pdf, from + (i * 20), out _);
        trailer = from + (count * 20);
        return offsets;
    }

    static int Number(byte[] pdf, int at, out int end)
    {
        var number = 0;
        for (end = at; end < pdf.Length && char.IsAsciiDigit((char)pdf[end]); end++)
            number = (number * 10) + (pdf[end] - '0');
        return number;
    }
}
