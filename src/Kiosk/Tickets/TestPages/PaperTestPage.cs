namespace Kiosk.Tickets.TestPages;

/// <summary>For printers that take pages: codes on the ticket's own paper, between rules as wide as its text.</summary>
static class PaperTestPage
{
    public static TicketDocument Document(TicketPaper paper, TestPageWords words)
    {
        List<TicketBlock> blocks =
        [
            new HeadingBlock(1, [Text(words.Title)]),
            new ParagraphBlock([Text(words.About)], Small: false),
            new RuleBlock(),
        ];
        blocks.AddRange(TestCode.All.Where(code => !code.Native).Select(code =>
            new QrBlock(QrKind.Text, code.Payload, code.ModuleDots, MaxWidth: null, QrSide.Above, $"{code.Number}", [])));
        blocks.Add(new RuleBlock());
        return new TicketDocument(words.Title, "en", RightToLeft: false, DateTimeOffset.UnixEpoch, paper, blocks);
    }

    static TextLine Text(string text) => new([new TextRun(text)]);
}
