namespace Kiosk.Tickets;

/// <summary>What one ticket says, in blocks from top to bottom. Every writer draws this and nothing else.</summary>
/// <param name="Title">Names the ticket in a PDF reader; holds no passcode.</param>
/// <param name="Date">The creation date written into files that bear one, so that output depends on input alone.</param>
public sealed record TicketDocument(
    string Title,
    string Language,
    bool RightToLeft,
    DateTimeOffset Date,
    TicketPaper Paper,
    IReadOnlyList<TicketBlock> Blocks);

/// <summary>The paper a ticket is laid out for. All lengths in millimetres.</summary>
/// <param name="Height">Null: as long as its content, as on a roll.</param>
/// <param name="TextPoints">Size of ordinary text in points; everything else is relative to it.</param>
public sealed record TicketPaper(double Width, double? Height, double Margin, double TextPoints)
{
    public double ContentWidth => Width - (2 * Margin);
}

/// <summary>Many tickets on one page. All lengths in millimetres.</summary>
public sealed record SheetLayout(
    double PageWidth, double PageHeight, int Columns, int Rows, double MarginX, double MarginY, double Gap, bool CutLines)
{
    public int PerPage => Columns * Rows;

    public double CellWidth => (PageWidth - (2 * MarginX) - (Gap * (Columns - 1))) / Columns;

    public double CellHeight => (PageHeight - (2 * MarginY) - (Gap * (Rows - 1))) / Rows;
}
