using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>A ticket in the dots of a label printer; wider paper than its head is drawn smaller.</summary>
/// <param name="Codes">QR codes left to the printer, which are then not in the picture.</param>
sealed record LabelPicture(MonoBitmap Dots, double WidthMm, double HeightMm, IReadOnlyList<CodeMark> Codes)
{
    public static LabelPicture Of(TicketDocument document, PrinterProfile profile, CodeSource codes, Func<CodeMark, bool> byPrinter)
    {
        var dotsPerMm = Math.Min(profile.DotsPerMm, profile.DotsPerLine / document.Paper.Width);
        var scale = dotsPerMm / Canvas.UnitsPerMm;
        using var fonts = Fonts.Rent(document.Language, document.RightToLeft);
        var drawn = DrawnTicket.Of(document, fonts, codes, scale);
        var (width, height) = ((int)Math.Round(drawn.Width * scale), (int)Math.Round(drawn.Height * scale));
        using var canvas = Canvas.Picture(width, height, scale);
        var native = drawn.Codes().Select(c => c with { X = c.X * scale, Y = c.Y * scale, Module = c.Module * scale }).Where(byPrinter).ToList();
        canvas.LeaveOut(native.Select(c => c.Code));
        drawn.Draw(canvas, 0, 0);
        return new LabelPicture(
            canvas.ToBitmap(width, height), width / profile.DotsPerMm, height / profile.DotsPerMm, native);
    }
}
