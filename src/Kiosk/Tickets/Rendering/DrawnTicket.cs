using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>A document laid out on its paper, ready to be drawn. Lengths in layout units.</summary>
sealed record DrawnTicket(IReadOnlyList<Mark> Marks, double Width, double Height, double Margin, double Scale)
{
    /// <summary>Smaller than this no guest reads on paper.</summary>
    const double LeastPoints = 4.5;

    double OffsetX { get; init; }

    double OffsetY { get; init; }

    /// <summary>On paper of a fixed height everything shrinks until it fits.</summary>
    public static DrawnTicket Of(TicketDocument document, Fonts fonts, CodeSource codes, double dotsPerUnit = 1)
    {
        var paper = document.Paper;
        var margin = paper.Margin * Canvas.UnitsPerMm;
        var width = paper.ContentWidth * Canvas.UnitsPerMm;
        fonts.Speak(document.Language, document.RightToLeft);
        if (paper.Height is not { } fixedHeight)
        {
            var strip = Flow(document.Blocks, 1);
            return new DrawnTicket(strip.Marks, paper.Width * Canvas.UnitsPerMm, Math.Ceiling(strip.Height) + (2 * margin), margin, 1);
        }

        var room = (fixedHeight - (2 * paper.Margin)) * Canvas.UnitsPerMm;
        var flow = Fitting(document.Blocks) ?? Fitting(WithoutLogo(document.Blocks)) ?? Fitting(WithoutCodes(document.Blocks)) ?? Flow(WithoutCodes(document.Blocks), Least(paper));
        var scale = Math.Min(1, room / flow.Height);
        return new DrawnTicket(flow.Marks, paper.Width * Canvas.UnitsPerMm, fixedHeight * Canvas.UnitsPerMm, margin, scale)
        {
            OffsetX = width * (1 - scale) / 2,
            OffsetY = Math.Max(0, Math.Floor((room - (flow.Height * scale)) * dotsPerUnit / 2) / dotsPerUnit),
        };

        PageFlow Flow(IReadOnlyList<TicketBlock> blocks, double shrink) =>
            new PageFlow(fonts, codes, paper.TextPoints * Canvas.UnitsPerPoint * shrink, width, dotsPerUnit, document.RightToLeft, shrink).Add(blocks);

        // Laid out anew at every size rather than scaled, so that modules stay whole dots and lines stay full.
        PageFlow? Fitting(IReadOnlyList<TicketBlock> blocks)
        {
            for (var shrink = 1.0; shrink >= Least(paper); shrink -= 0.05)
            {
                if (Flow(blocks, shrink) is { } tried && tried.Height <= room)
                    return tried;
            }

            return null;
        }
    }

    public void Draw(Canvas canvas, double x, double y)
    {
        canvas.Place(x + Margin + OffsetX, y + Margin + OffsetY, Scale);
        foreach (var mark in Marks)
            mark.Draw(canvas);
        canvas.Back();
    }

    /// <summary>The codes where they stand on the paper.</summary>
    public IEnumerable<CodeMark> Codes() => Scale < 1 ? [] : Placed(Marks, Margin + OffsetX, Margin + OffsetY);

    static IEnumerable<CodeMark> Placed(IReadOnlyList<Mark> marks, double x, double y) => marks.SelectMany(mark => mark switch
    {
        CodeMark code => [code with { X = code.X + x, Y = code.Y + y }],
        Movement inner => Placed(inner.Marks, x + inner.X, y + inner.Y),
        _ => Enumerable.Empty<CodeMark>(),
    });

    static double Least(TicketPaper paper) => Math.Clamp(LeastPoints / paper.TextPoints, 0.5, 1);

    static List<TicketBlock> WithoutLogo(IReadOnlyList<TicketBlock> blocks) =>
        [.. blocks.Where(b => b is not LogoBlock).Select(b => b is QrBlock code ? code with { Body = WithoutLogo(code.Body) } : b)];

    static List<TicketBlock> WithoutCodes(IReadOnlyList<TicketBlock> blocks) =>
        [.. blocks.SelectMany(b => b is QrBlock code ? WithoutCodes(code.Body) : [b])];
}
