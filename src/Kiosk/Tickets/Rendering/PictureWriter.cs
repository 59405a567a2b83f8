using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

static class PictureWriter
{
    public static byte[] Svg(TicketDocument document, CodeSource codes)
    {
        using var fonts = Fonts.Rent(document.Language, document.RightToLeft);
        var drawn = DrawnTicket.Of(document, fonts, codes);
        using var canvas = Canvas.Svg(drawn.Width, drawn.Height);
        drawn.Draw(canvas, 0, 0);
        return canvas.ToBytes();
    }

    /// <summary>The whole ticket with its margins, in the dots of a printer.</summary>
    public static MonoBitmap Bitmap(TicketDocument document, CodeSource codes, double dotsPerMm = Canvas.UnitsPerMm)
    {
        var scale = dotsPerMm / Canvas.UnitsPerMm;
        using var fonts = Fonts.Rent(document.Language, document.RightToLeft);
        var drawn = DrawnTicket.Of(document, fonts, codes, scale);
        var (width, height) = ((int)Math.Round(drawn.Width * scale), (int)Math.Round(drawn.Height * scale));
        using var canvas = Canvas.Picture(width, height, scale);
        drawn.Draw(canvas, 0, 0);
        return canvas.ToBitmap(width, height);
    }

    /// <summary>Some blocks alone, as wide as a printer's line and without margins.</summary>
    public static MonoBitmap Strip(
        TicketDocument document, IReadOnlyList<TicketBlock> blocks, PrinterProfile profile, TextAlign align, CodeSource codes)
    {
        var scale = profile.DotsPerMm / Canvas.UnitsPerMm;
        using var fonts = Fonts.Rent(document.Language, document.RightToLeft);
        var text = document.Paper.TextPoints * Canvas.UnitsPerPoint;
        var flow = new PageFlow(fonts, codes, text, profile.DotsPerLine / scale, scale, document.RightToLeft).Add(blocks, align);
        var height = (int)Math.Ceiling(flow.Height * scale);
        using var canvas = Canvas.Picture(profile.DotsPerLine, height, scale);
        foreach (var mark in flow.Marks)
            mark.Draw(canvas);
        return canvas.ToBitmap(profile.DotsPerLine, height);
    }
}
