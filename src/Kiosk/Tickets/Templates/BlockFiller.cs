namespace Kiosk.Tickets.Templates;

/// <summary>Puts a voucher's values into a parsed template. What has nothing to say leaves no trace on the paper.</summary>
sealed class BlockFiller(Placeholders values, VoucherTicket ticket)
{
    public IReadOnlyList<TicketBlock> Fill(IReadOnlyList<TicketBlock> blocks)
    {
        var filled = new List<TicketBlock>(blocks.Count);
        foreach (var block in blocks.SelectMany(Block))
        {
            if (block is not RuleBlock || filled is not ([] or [.., RuleBlock]))
                filled.Add(block);
        }

        if (filled is [.., RuleBlock])
            filled.RemoveAt(filled.Count - 1);
        return filled;
    }

    IEnumerable<TicketBlock> Block(TicketBlock block) => block switch
    {
        HeadingBlock heading => Lines(heading.Lines) is { Count: > 0 } lines ? [heading with { Lines = lines }] : [],
        ParagraphBlock text => Lines(text.Lines) is { Count: > 0 } lines ? [text with { Lines = lines }] : [],
        CodeBlock code => Entries(code) is { Count: > 0 } entries ? [new CodeBlock(entries)] : [],
        TableBlock table => Rows(table) is { Count: > 0 } rows ? [table with { Rows = rows }] : [],
        QrBlock code => Code(code),
        LogoBlock logo => ticket.Logo is null ? [] : [logo with { Logo = ticket.Logo }],
        _ => [block],
    };

    IEnumerable<TicketBlock> Code(QrBlock code)
    {
        var body = Fill(code.Body);
        var payload = code.Kind switch
        {
            QrKind.Wifi => ticket.Wifi is null ? null : WifiCode.Payload(ticket.Wifi),
            QrKind.Login => ticket.LoginUrl,
            _ => values.Fill(code.Payload),
        };
        var caption = code.Caption is null ? null : values.Fill(code.Caption);
        return string.IsNullOrEmpty(payload) ? body : [code with { Payload = payload, Caption = caption, Body = body }];
    }

    List<CodeEntry> Entries(CodeBlock code) =>
        [.. code.Entries.Select(e => new CodeEntry(values.Fill(e.Label), values.Fill(e.Value))).Where(e => e.Value.Length > 0)];

    /// <summary>A row that ends in nothing is left out, so that a template needs no condition for it.</summary>
    List<TableRow> Rows(TableBlock table) =>
        [.. table.Rows.Select(r => new TableRow([.. r.Cells.Select(Line)])).Where(r => r.Cells[^1].Runs.Count > 0)];

    List<TextLine> Lines(IReadOnlyList<TextLine> lines) => [.. lines.Select(Line).Where(l => l.Runs.Count > 0)];

    TextLine Line(TextLine line)
    {
        var runs = line.Runs.Select(r => r with { Text = values.Fill(r.Text, drawn: true) }).Where(r => r.Text.Length > 0).ToList();
        return new TextLine(runs.TrueForAll(r => string.IsNullOrWhiteSpace(r.Text)) ? [] : runs);
    }
}
