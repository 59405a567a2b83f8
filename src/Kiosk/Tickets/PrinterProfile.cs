namespace Kiosk.Tickets;

/// <summary>What a kind of printer can do.</summary>
public sealed record PrinterProfile
{
    public required string Name { get; init; }
    public required string Title { get; init; }

    /// <summary>The language it is spoken to in.</summary>
    public TicketFormat Format { get; init; } = TicketFormat.EscPos;

    /// <summary>The template this printer uses when none is chosen.</summary>
    public required string Template { get; init; }

    /// <summary>Printable dots a line: 384, 512 or 576 at 8 dots/mm. Columns of text derive from it.</summary>
    public required int DotsPerLine { get; init; }

    public double DotsPerMm { get; init; } = 8;

    /// <summary>Width of one character of the printer's own font.</summary>
    public int DotsPerColumn { get; init; } = 12;

    /// <summary>The printer's numbers (ESC t n) and the .NET code pages they mean, best first. Vendors differ.</summary>
    public required IReadOnlyList<PrinterCodePage> CodePages { get; init; }

    public TicketTextMode Text { get; init; } = TicketTextMode.Native;

    /// <summary>The printer draws QR codes itself (GS ( k). One that cannot prints garbage, so this is opt-in.</summary>
    public bool NativeQr { get; init; }

    public bool Cutter { get; init; } = true;

    /// <summary>Blank lines between the last line and the cut, so that the knife or the tear bar misses the text.</summary>
    public int FeedLines { get; init; } = 4;

    /// <summary>White between two labels in millimetres; 0 on a roll without.</summary>
    public double GapMm { get; init; } = 2;

    /// <summary>Answers DLE EOT, so its paper and cover are asked before a job.</summary>
    public bool Status { get; init; } = true;

    /// <summary>How it can be asked whether a job has been printed.</summary>
    public PrintConfirm Confirm { get; init; } = PrintConfirm.GsR;

    public int Columns => DotsPerLine / DotsPerColumn;
}

public sealed record PrinterCodePage(byte Number, int CodePage);

/// <summary>Whether text is sent as characters, or the whole ticket as a picture.</summary>
public enum TicketTextMode
{
    Native,
    Raster,
}

/// <summary>What a printer says once a job is on paper.</summary>
public enum PrintConfirm
{
    None,

    /// <summary>GS r 1, answered in turn with what is printed.</summary>
    GsR,

    /// <summary>Epson's GS ( H with function 48: a number comes back when printing has completed.</summary>
    EpsonProcessId,
}
