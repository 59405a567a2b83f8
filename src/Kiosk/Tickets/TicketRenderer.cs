using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tickets;

/// <summary>Writes documents for printers, readers and screens. Any number of threads may use one at once.</summary>
public sealed class TicketRenderer
{
    readonly CodeSource codes = new();

    /// <param name="profile">The printer; without one, a plain one of the format and the ticket's width.</param>
    public byte[] Render(TicketDocument document, TicketFormat format, PrinterProfile? profile = null)
    {
        profile ??= UsualProfile(document, format);
        return format switch
        {
            TicketFormat.Pdf => Pdf([document], profile),
            TicketFormat.Png => PngWriter.Write(PictureWriter.Bitmap(document, codes), Canvas.UnitsPerMm),
            TicketFormat.Svg => PictureWriter.Svg(document, codes),
            TicketFormat.EscPos => new EscPosWriter(document, profile, codes).Write(),
            TicketFormat.Zpl => ZplWriter.Write(document, profile, codes),
            TicketFormat.Tspl => TsplWriter.Write(document, profile, codes),
            TicketFormat.Text => PlainTextWriter.Write(document, profile.Columns),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
        };
    }

    /// <summary>One after the other: pages of a PDF, cut tickets, or text. A picture holds only one.</summary>
    public byte[] RenderMany(IReadOnlyList<TicketDocument> documents, TicketFormat format, PrinterProfile? profile = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count, nameof(documents));
        return format switch
        {
            TicketFormat.Pdf => Pdf(documents, profile),
            TicketFormat.EscPos or TicketFormat.Zpl or TicketFormat.Tspl or TicketFormat.Text => [.. documents.SelectMany(d => Render(d, format, profile))],
            _ when documents.Count == 1 => Render(documents[0], format, profile),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
        };
    }

    /// <summary>A PDF of pages full of tickets, composed with the sheet's own template.</summary>
    public byte[] RenderSheet(IReadOnlyList<TicketDocument> documents, SheetLayout sheet)
    {
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count, nameof(documents));
        return PdfWriter.Sheet(documents, sheet, codes);
    }

    /// <summary>Loads fonts and libraries, so that the first guest does not wait for them (about 0.2 s).</summary>
    public static void WarmUp()
    {
        var line = new TextLine([new TextRun("Wi-Fi"), new TextRun(" 1", TextStyle.Bold), new TextRun(" 2", TextStyle.Code)]);
        var document = new TicketDocument("", "en", RightToLeft: false, DateTimeOffset.UnixEpoch, new TicketPaper(80, null, 4, 9),
        [
            new HeadingBlock(1, [line]),
            new CodeBlock([new CodeEntry("a", "b2c3d4e5")]),
            new QrBlock(QrKind.Text, "http://192.0.2.1/", 6, MaxWidth: null, QrSide.Start, Caption: null, [new ParagraphBlock([line], Small: true)]),
        ]);
        var renderer = new TicketRenderer();
        foreach (var format in Enum.GetValues<TicketFormat>())
            renderer.Render(document, format);
    }

    /// <summary>Tickets that fill an office printer's paper by themselves, such as a poster, stay as they are.</summary>
    byte[] Pdf(IReadOnlyList<TicketDocument> documents, PrinterProfile? profile) => (profile?.Page, documents[0].Paper.Width) switch
    {
        (PrinterPage.A4, < 200) => PdfWriter.Pages(documents, 210, 297, codes),
        (PrinterPage.Letter, < 200) => PdfWriter.Pages(documents, 215.9, 279.4, codes),
        _ => PdfWriter.Strips(documents, codes),
    };

    /// <summary>A plain printer of the format and the ticket's width.</summary>
    internal static PrinterProfile UsualProfile(TicketDocument document, TicketFormat format) => format switch
    {
        TicketFormat.Zpl => PrinterProfiles.Zpl203,
        TicketFormat.Tspl => PrinterProfiles.Tspl203,
        _ => document.Paper.Width < 70 ? PrinterProfiles.Generic58 : PrinterProfiles.Generic80,
    };
}
