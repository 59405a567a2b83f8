namespace Kiosk.Tickets.Drawing;

/// <summary>
/// cairo 1.16 lists a picture that a page shows twice also twice in the page's resources, which qpdf calls a fault.
/// Sharing one picture of the Wi-Fi code halves a sheet's size, so the second entry is blanked instead.
/// </summary>
static class PdfResources
{
    public static byte[] WithoutDoubles(byte[] pdf)
    {
        var from = 0;
        while (pdf.AsSpan(from).IndexOf("/XObject <<"u8) is var found and >= 0)
        {
            from += found + "/XObject <<"u8.Length;
            var length = pdf.AsSpan(from).IndexOf(">>"u8);
            if (length > 0)
                Blank(pdf.AsSpan(from, length));
        }

        return pdf;
    }

    static void Blank(Span<byte> entries)
    {
        var seen = new HashSet<string>();
        for (var start = entries.IndexOf((byte)'/'); start >= 0;)
        {
            var length = entries[(start + 1)..].IndexOf((byte)'/') + 1;
            var entry = length > 0 ? entries.Slice(start, length) : entries[start..];
            if (!seen.Add(System.Text.Encoding.Latin1.GetString(entry).Trim()))
                entry.Fill((byte)' ');
            start = length > 0 ? start + length : -1;
        }
    }
}
