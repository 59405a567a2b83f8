using System.Globalization;
using System.Text;
using Kiosk.Tickets.Templates;

namespace Kiosk.Tickets.Rendering;

/// <summary>UTF-8 lines of at most so many columns; what a code holds is said in words or as its address.</summary>
static class PlainTextWriter
{
    public static byte[] Write(TicketDocument document, int columns)
    {
        var text = new StringBuilder();
        Write(text, document.RightToLeft ? [.. document.Blocks.Select(Listed)] : document.Blocks, columns, TicketWords.Culture(document.Language));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Write(StringBuilder text, IReadOnlyList<TicketBlock> blocks, int columns, CultureInfo culture)
    {
        var flow = new LineFlow(columns, large: false, culture);
        foreach (var block in blocks)
        {
            if (block is QrBlock code)
                Code(text, code, columns, culture);
            foreach (var line in flow.Lines(block))
                text.Append(Aligned(line, columns)).Append('\n');
        }
    }

    static void Code(StringBuilder text, QrBlock code, int columns, CultureInfo culture)
    {
        Write(text, code.Body, columns, culture);
        if (code.Kind == QrKind.Wifi)
            return;
        if (!string.IsNullOrEmpty(code.Caption))
            text.Append(TicketWords.Label(code.Caption, culture)).Append(' ');
        text.Append(code.Payload).Append('\n');
    }

    /// <summary>Columns made of spaces fall apart where a reader of the text sets it from the right.</summary>
    static TicketBlock Listed(TicketBlock block) => block is TableBlock table
        ? new ParagraphBlock([.. table.Rows.Select(Listed)], Small: false)
        : block;

    static TextLine Listed(TableRow row) =>
        new([new TextRun(string.Join(": ", row.Cells.Select(c => string.Concat(c.Runs.Select(r => r.Text))).Where(t => t.Length > 0)))]);

    static string Aligned(PrintLine line, int columns)
    {
        var free = columns - LineWrap.Width(line.Text);
        return (line.Align == TextAlign.Centre ? new string(' ', Math.Max(0, free / 2)) + line.Text : line.Text).TrimEnd();
    }
}
