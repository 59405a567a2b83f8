namespace Kiosk.Emulators.Printers;

/// <summary>The paper since the last cut.</summary>
sealed class TicketBuilder(int width)
{
    readonly List<PrintedLine> lines = [];
    readonly List<PrintedImage> images = [];
    readonly List<string> commands = [];

    /// <summary>Dots from the last cut to the print head.</summary>
    public int Top { get; private set; }

    public DotImage Raster { get; } = new(width);

    public List<PrintedQrCode> QrCodes { get; } = [];

    public List<PrintedBarcode> Barcodes { get; } = [];

    public int DrawerKicks { get; set; }

    public bool HasPrint => images.Count + QrCodes.Count + Barcodes.Count > 0 || lines.Exists(l => l.Text.Length > 0);

    public void Note(EscPosCommand command) => commands.Add(command.ToString());

    public void Add(PrintedLine line) => lines.Add(line);

    public void Add(DotImage image, int left)
    {
        Raster.Draw(image, left, Top);
        images.Add(new PrintedImage(left, Top, image.Width, image.Height, Clipped: left + image.Width > width));
    }

    public void Feed(int dots)
    {
        Top += dots;
        Raster.Extend(Top);
    }

    public PrintedTicket Build(PaperCut cut) => new()
    {
        Lines = [.. lines.Take(lines.FindLastIndex(l => l.Text.Length > 0) + 1)],
        Images = images,
        QrCodes = QrCodes,
        Barcodes = Barcodes,
        Commands = commands,
        Cut = cut,
        DrawerKicks = DrawerKicks,
        Raster = Raster,
    };
}
