using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kiosk.Tickets.Templates;

/// <summary>Reads Markdown into ticket blocks.</summary>
static partial class MarkdownBlocks
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static IReadOnlyList<TicketBlock> Parse(string markdown) =>
        [.. Markdown.Parse(Dashes().Replace(markdown, "\n$&"), Pipeline).SelectMany(b => Blocks(b, small: false))];

    static IEnumerable<TicketBlock> Blocks(Block block, bool small) => block switch
    {
        Markdig.Syntax.HeadingBlock heading => [new HeadingBlock(Math.Min(heading.Level, 3), Lines(heading.Inline))],
        Markdig.Syntax.ParagraphBlock paragraph => [new ParagraphBlock(Lines(paragraph.Inline), small)],
        QuoteBlock quote => quote.SelectMany(b => Blocks(b, small: true)),
        ThematicBreakBlock => [new RuleBlock()],
        FencedCodeBlock fence => [TemplateFence.Read(fence.Info, fence.Arguments, Text(fence))],
        Markdig.Syntax.CodeBlock code => [TemplateFence.Read(info: null, arguments: null, Text(code))],
        Table table => [Rows(table)],
        ListBlock list => list.OfType<ListItemBlock>().SelectMany(i => Item(i, list.IsOrdered, small)),
        _ => [],
    };

    static IEnumerable<TicketBlock> Item(ListItemBlock item, bool ordered, bool small)
    {
        var mark = new TextRun(ordered ? $"{item.Order}. " : "• ");
        var first = true;
        foreach (var block in item.SelectMany(b => Blocks(b, small)))
        {
            yield return first && block is ParagraphBlock { Lines: [var line, ..] } paragraph
                ? paragraph with { Lines = [new TextLine([mark, .. line.Runs]), .. paragraph.Lines.Skip(1)] }
                : block;
            first = false;
        }
    }

    static TableBlock Rows(Table table)
    {
        var columns = table.OfType<Markdig.Extensions.Tables.TableRow>().Max(r => r.Count);
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().Select(row => Row(row, columns));
        return new TableBlock([.. Enumerable.Range(0, columns).Select(i => Align(table, i))], [.. rows]);
    }

    static TableRow Row(Markdig.Extensions.Tables.TableRow row, int columns)
    {
        var cells = row.OfType<TableCell>()
            .Select(cell => Lines((cell.FirstOrDefault() as Markdig.Syntax.ParagraphBlock)?.Inline, row.IsHeader ? TextStyle.Bold : TextStyle.None))
            .Select(lines => lines is [] ? new TextLine([]) : lines[0])
            .ToList();
        while (cells.Count < columns)
            cells.Add(new TextLine([]));
        return new TableRow(cells);
    }

    static TextAlign Align(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => TextAlign.Centre,
            TableColumnAlign.Right => TextAlign.End,
            _ => TextAlign.Start,
        };

    static List<TextLine> Lines(ContainerInline? inlines, TextStyle style = TextStyle.None)
    {
        var lines = new List<List<TextRun>> { new() };
        Collect(inlines, style, lines);
        return [.. lines.Where(l => l.Count > 0).Select(l => new TextLine(l))];
    }

    static void Collect(Inline? inline, TextStyle style, List<List<TextRun>> lines)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.ToString(), style);
                break;
            case CodeInline code:
                Add(code.Content, style | TextStyle.Code);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.ToString(), style);
                break;
            case AutolinkInline link:
                Add(link.Url, style);
                break;
            case LineBreakInline:
                lines.Add([]);
                break;
            case ContainerInline container:
                if (container is EmphasisInline emphasis)
                    style |= emphasis.DelimiterCount >= 2 ? TextStyle.Bold : TextStyle.Italic;
                foreach (var child in container)
                    Collect(child, style, lines);
                break;
        }

        void Add(string text, TextStyle with)
        {
            var line = lines[^1];
            if (line is [.., var last] && last.Style == with)
                line[^1] = last with { Text = last.Text + text };
            else
                line.Add(new TextRun(text, with));
        }
    }

    static string Text(LeafBlock block) => block.Lines.ToString();

    /// <summary>Always a rule here, also below a line or a table, where Markdown would make that line a heading.</summary>
    [GeneratedRegex(@"^-{3,}[ ]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dashes();
}
