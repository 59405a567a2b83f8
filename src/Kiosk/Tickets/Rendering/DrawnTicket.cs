using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>A document laid out on its paper, ready to be drawn. Lengths in layout units.</summary>
sealed record DrawnTicket(IReadOnlyList<Mark> Marks, double Width, double Height, double Margin, double Scale)
{
    /// <summary>On paper of a fixed height everything shrinks until it fits.</summary>
    public static DrawnTicket Of(TicketDocument document, Fonts fonts, CodeSource codes, double dotsPerUnit = 1)
    {
        var paper = document.Paper;
        var margin = paper.Margin * Canvas.UnitsPerMm;
        var text = paper.TextPoints * Canvas.UnitsPerPoint;
        var width = paper.ContentWidth * Canvas.UnitsPerMm;
        fonts.Speak(document.Language, document.RightToLeft);
        var flow = new PageFlow(fonts, codes, text, width, dotsPerUnit, document.RightToLeft).Add(document.Blocks);
        if (paper.Height is not { } fixedHeight)
            return new DrawnTicket(flow.Marks, paper.Width * Canvas.UnitsPerMm, Math.Ceiling(flow.Height) + (2 * margin), margin, 1);
        var room = (fixedHeight - (2 * paper.Margin)) * Canvas.UnitsPerMm;
        var scale = Math.Min(1, room / flow.Height);
        return new DrawnTicket(flow.Marks, paper.Width * Canvas.UnitsPerMm, fixedHeight * Canvas.UnitsPerMm, margin, scale)
        {
            OffsetX = width * (1 - scale) / 2,
            OffsetY = Math.Max(0, (room - (flow.Height * scale)) / 2),
        };
    }

    double OffsetX { get; init; }

    double OffsetY { get; init; }

    public void Draw(Canvas canvas, double x, double y)
    {
        canvas.Place(x + Margin + OffsetX, y + Margin + OffsetY, Scale);
        foreach (var mark in Marks)
            mark.Draw(canvas);
        canvas.Back();
    }
}
