using System.Globalization;
using Kiosk.Tickets.Templates;

namespace Kiosk.Tickets.Rendering;

/// <summary>Blocks as lines of characters of equal width: what a receipt printer's own font and plain text have in common.</summary>
/// <param name="large">Headings and codes may take characters of double size.</param>
sealed class LineFlow(int columns, bool large, CultureInfo culture)
{
    public IEnumerable<PrintLine> Lines(TicketBlock block, TextAlign align = TextAlign.Start) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => paragraph.Lines.SelectMany(l => Wrapped(l, align)),
        CodeBlock code => large ? Codes(code, align) : code.Entries.SelectMany(PlainCode),
        TableBlock table => Table(table),
        RuleBlock => [new PrintLine([new TextRun(new string('-', columns))])],
        CutBlock => [new PrintLine([new TextRun(string.Concat(Enumerable.Repeat("- ", columns / 2)).TrimEnd())])],
        SpacerBlock spacer => Enumerable.Repeat(PrintLine.Empty, (int)Math.Round(spacer.Millimetres / 4)),
        _ => [],
    };

    IEnumerable<PrintLine> Wrapped(TextLine line, TextAlign align) =>
        LineWrap.Wrap(line, columns).Select(runs => new PrintLine(runs, align));

    IEnumerable<PrintLine> Heading(HeadingBlock heading)
    {
        foreach (var line in heading.Lines)
        {
            var bold = new TextLine([.. line.Runs.Select(r => r with { Style = r.Style | TextStyle.Bold })]);
            var factor = large && heading.Level == 1 && LineWrap.Width(string.Concat(line.Runs.Select(r => r.Text))) <= columns / 2 ? 2 : 1;
            foreach (var runs in LineWrap.Wrap(bold, columns))
                yield return new PrintLine(runs, TextAlign.Centre, factor);
        }
    }

    IEnumerable<PrintLine> PlainCode(CodeEntry entry) => Wrapped(
        new TextLine([new TextRun(entry.Label.Length > 0 ? $"{TicketWords.Label(entry.Label, culture)} {entry.Value}" : entry.Value)]), TextAlign.Start);

    IEnumerable<PrintLine> Codes(CodeBlock code, TextAlign align)
    {
        var half = columns / 2;
        if (code.Entries is [var first, var second] && Fits(first) && Fits(second))
        {
            yield return new PrintLine([new TextRun(Padded(first.Label, half) + second.Label)]);
            yield return new PrintLine([Bold(Padded(Spaced(first), half / 2) + Spaced(second))], TextAlign.Start, 2);
            yield break;
        }

        foreach (var entry in code.Entries)
        {
            foreach (var line in Wrapped(new TextLine([new TextRun(entry.Label)]), align))
                yield return line;
            var factor = LineWrap.Width(Spaced(entry)) <= half ? 2 : 1;
            foreach (var runs in LineWrap.Wrap(new TextLine([Bold(Spaced(entry))]), columns / factor))
                yield return new PrintLine(runs, align, factor);
        }

        bool Fits(CodeEntry entry) => LineWrap.Width(entry.Label) < half && LineWrap.Width(Spaced(entry)) < half / 2;
    }

    IEnumerable<PrintLine> Table(TableBlock table)
    {
        var wanted = Enumerable.Range(0, table.Columns.Count)
            .Select(c => table.Rows.Max(r => (double)LineWrap.Width(string.Concat(r.Cells[c].Runs.Select(t => t.Text)))));
        var widths = TableColumns.Share([.. wanted], columns, gap: 1).Select(w => Math.Max(1, (int)w)).ToArray();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select((cell, c) => LineWrap.Wrap(cell, widths[c]).ToList()).ToList();
            for (var line = 0; line < cells.Max(c => c.Count); line++)
                yield return new PrintLine(Row(cells, line, widths, table.Columns));
        }
    }

    static List<TextRun> Row(List<List<IReadOnlyList<TextRun>>> cells, int line, int[] widths, IReadOnlyList<TextAlign> aligns)
    {
        var runs = new List<TextRun>();
        for (var c = 0; c < cells.Count; c++)
        {
            var cell = line < cells[c].Count ? cells[c][line] : [];
            var free = widths[c] - cell.Sum(r => LineWrap.Width(r.Text));
            var before = aligns[c] switch { TextAlign.End => free, TextAlign.Centre => free / 2, _ => 0 };
            var last = c == cells.Count - 1;
            runs.AddRange([Spaces(before), .. cell, Spaces(last ? 0 : free - before + 1)]);
        }

        return [.. runs.Where(r => r.Text.Length > 0)];
    }

    static TextRun Spaces(int count) => new(new string(' ', Math.Max(0, count)));

    static TextRun Bold(string text) => new(text, TextStyle.Bold);

    static string Spaced(CodeEntry entry) => CodeGroups.Spaced(entry.Value);

    static string Padded(string text, int width) => text + new string(' ', Math.Max(1, width - LineWrap.Width(text)));
}
