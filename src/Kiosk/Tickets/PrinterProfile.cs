namespace Kiosk.Tickets;

/// <summary>What a kind of printer can do; all but name and title can be otherwise on one printer.</summary>
public sealed record PrinterProfile
{
    public string Name { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>As in the settings: <c>escpos</c>, <c>zpl</c>, <c>tspl</c>, <c>ipp</c>.</summary>
    public string Kind { get; init; } = "escpos";

    /// <summary>The template this printer uses when none is chosen.</summary>
    public string Template { get; init; } = "receipt-80mm";

    /// <summary>Printable dots a line: 384, 512 or 576 at 8 dots/mm. Columns of text derive from it.</summary>
    public int DotsPerLine { get; init; } = 576;

    public double DotsPerMm { get; init; } = 8;

    /// <summary>Width of one character of the printer's own font.</summary>
    public int DotsPerColumn { get; init; } = 12;

    /// <summary>The printer's numbers (ESC t n) and the .NET code pages they mean, best first. Vendors differ.</summary>
    public IReadOnlyList<PrinterCodePage> CodePages { get; init; } = [];

    public TicketTextMode Text { get; init; } = TicketTextMode.Native;

    /// <summary>The printer draws QR codes itself (GS ( k, ^BQ). One that cannot prints garbage, so this is opt-in.</summary>
    public bool NativeQr { get; init; }

    public RasterCommand Raster { get; init; } = RasterCommand.GsV0;

    /// <summary>Prints the venue's logo; a slow line may do without.</summary>
    public bool Logo { get; init; } = true;

    public bool Cutter { get; init; } = true;

    /// <summary>Blank lines between the last line and the cut, so that the knife or the tear bar misses the text.</summary>
    public int FeedLines { get; init; } = 4;

    /// <summary>Opened with every ticket.</summary>
    public CashDrawer Drawer { get; init; } = CashDrawer.None;

    /// <summary>Sounds with every ticket.</summary>
    public PrinterBuzzer Buzzer { get; init; } = PrinterBuzzer.None;

    /// <summary>White between two labels in millimetres; 0 on a roll without.</summary>
    public double GapMm { get; init; } = 2;

    /// <summary>What a page of a PDF is: the ticket alone, or the paper an office printer holds.</summary>
    public PrinterPage Page { get; init; } = PrinterPage.Ticket;

    /// <summary>Answers DLE EOT, ~HS or ESC ! ?, by its kind, so its paper and cover are asked about before a job.</summary>
    public bool Status { get; init; } = true;

    /// <summary>How it can be asked whether a job has been printed.</summary>
    public PrintConfirm Confirm { get; init; } = PrintConfirm.GsR;

    /// <summary>The language it is spoken to in.</summary>
    public TicketFormat Format => Kind switch
    {
        "zpl" => TicketFormat.Zpl,
        "tspl" => TicketFormat.Tspl,
        "ipp" => TicketFormat.Pdf,
        _ => TicketFormat.EscPos,
    };

    public int Columns => DotsPerLine / DotsPerColumn;
}

public sealed record PrinterCodePage(byte Number, int CodePage);

/// <summary>Whether text is sent as characters, or the whole ticket as a picture.</summary>
public enum TicketTextMode
{
    Native,
    Raster,
}

/// <summary>How a picture is sent: GS v 0 works nearly everywhere, some models know only its successors.</summary>
public enum RasterCommand
{
    GsV0,
    Gs8L,
    GsParenL,
}

public enum CashDrawer
{
    None,
    Pin2,
    Pin5,
}

public enum PrinterBuzzer
{
    None,

    /// <summary>ESC B n t, as on Star's and Xprinter's.</summary>
    EscB,

    /// <summary>ESC ( A, as on Epson's.</summary>
    EscParenA,
}

public enum PrinterPage
{
    Ticket,
    A4,
    Letter,
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
