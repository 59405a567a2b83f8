namespace Kiosk.Emulators.Printers;

public enum PaperCut
{
    None,
    Full,
    Partial,
}

public enum Alignment
{
    Left,
    Center,
    Right,
}

public sealed record TextStyle
{
    public bool FontB { get; init; }

    public bool Bold { get; init; }

    public bool Underline { get; init; }

    public bool Inverse { get; init; }

    /// <summary>1 to 8 times.</summary>
    public int Width { get; init; } = 1;

    /// <summary>1 to 8 times.</summary>
    public int Height { get; init; } = 1;
}

/// <param name="Text">Gaps made by positioning are spaces; spaces at the end are gone.</param>
/// <param name="Style">Of the first character that is not a space.</param>
/// <param name="Top">Dots from the top of the ticket.</param>
/// <param name="Wrapped">The text did not fit, its rest is the next line.</param>
public sealed record PrintedLine(string Text, TextStyle Style, Alignment Alignment, int Top, bool Wrapped);

/// <param name="Clipped">It was wider than the paper.</param>
public sealed record PrintedImage(int Left, int Top, int Width, int Height, bool Clipped);

/// <summary>A code the printer drew itself.</summary>
/// <param name="ErrorCorrection">L, M, Q or H.</param>
public sealed record PrintedQrCode(string Payload, int ModuleDots, char ErrorCorrection, int Model, int Top);

public sealed record PrintedBarcode(int Kind, string Text, int Top);

/// <summary>What came out between two cuts.</summary>
public sealed record PrintedTicket
{
    public required IReadOnlyList<PrintedLine> Lines { get; init; }

    public required IReadOnlyList<PrintedImage> Images { get; init; }

    public required IReadOnlyList<PrintedQrCode> QrCodes { get; init; }

    public required IReadOnlyList<PrintedBarcode> Barcodes { get; init; }

    /// <summary>In their order, such as <c>ESC a 01</c>; long data are shown as their length.</summary>
    public required IReadOnlyList<string> Commands { get; init; }

    public required PaperCut Cut { get; init; }

    public required int DrawerKicks { get; init; }

    /// <summary>Every dot, true is black.</summary>
    public required DotImage Raster { get; init; }

    public string Text => string.Join('\n', Lines.Select(l => l.Text));

    public byte[] ToPng() => PngWriter.Write(Raster);
}
