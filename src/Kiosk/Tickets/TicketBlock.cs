namespace Kiosk.Tickets;

public abstract record TicketBlock;

/// <summary>Centred, in bold; <paramref name="Level"/> 1 (largest) to 3.</summary>
public sealed record HeadingBlock(int Level, IReadOnlyList<TextLine> Lines) : TicketBlock;

public sealed record ParagraphBlock(IReadOnlyList<TextLine> Lines, bool Small) : TicketBlock;

/// <summary>What a guest types: large, in groups of about four.</summary>
public sealed record CodeBlock(IReadOnlyList<CodeEntry> Entries) : TicketBlock;

/// <summary>Rows of cells in columns; two columns make a list of keys and values.</summary>
public sealed record TableBlock(IReadOnlyList<TextAlign> Columns, IReadOnlyList<TableRow> Rows) : TicketBlock;

public sealed record RuleBlock : TicketBlock;

/// <summary>White space of so many millimetres.</summary>
public sealed record SpacerBlock(double Millimetres) : TicketBlock;

/// <summary>The venue's picture, as large as both limits allow. In millimetres.</summary>
/// <param name="Logo">Null only in a template that has not been filled.</param>
public sealed record LogoBlock(TicketLogo? Logo, double MaxWidth, double MaxHeight) : TicketBlock;

/// <summary>The paper is cut here; where nothing can cut, a dashed line.</summary>
public sealed record CutBlock : TicketBlock;

/// <summary>A QR code with what is said about it.</summary>
/// <param name="ModuleDots">Wanted size of one module in dots of 1/8 mm; drawn smaller, to 3, where the paper asks for it.</param>
/// <param name="MaxWidth">In millimetres, quiet zone included.</param>
public sealed record QrBlock(
    QrKind Kind,
    string Payload,
    int ModuleDots,
    double? MaxWidth,
    QrSide Side,
    string? Caption,
    IReadOnlyList<TicketBlock> Body) : TicketBlock;

public sealed record TextRun(string Text, TextStyle Style = TextStyle.None);

public sealed record TextLine(IReadOnlyList<TextRun> Runs);

public sealed record TableRow(IReadOnlyList<TextLine> Cells);

public sealed record CodeEntry(string Label, string Value);

public enum QrKind
{
    Text,
    Wifi,
    Login,
}

/// <summary>Where the code stands: above its body, or beside it.</summary>
public enum QrSide
{
    Above,
    Start,
    End,
}

public enum TextAlign
{
    Start,
    Centre,
    End,
}

[Flags]
public enum TextStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
}
