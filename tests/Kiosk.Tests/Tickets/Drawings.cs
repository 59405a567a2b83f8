using Kiosk.Tickets;
using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

/// <summary>Draws what of a ticket a test wants to see, on paper with room around it.</summary>
sealed class Drawings : IDisposable
{
    /// <summary>Dots of 1/8 mm around the paper.</summary>
    public const int Around = 80;

    readonly Fonts fonts;
    readonly DrawnTicket drawn;

    public Drawings(TicketDocument document)
    {
        fonts = Fonts.Rent(document.Language, document.RightToLeft);
        drawn = DrawnTicket.Of(document, fonts, new CodeSource());
    }

    public int Codes => Leaves(drawn.Marks).OfType<CodeMark>().Count();

    public int UnknownGlyphs => Leaves(drawn.Marks).OfType<TextMark>().Sum(t => Pango.UnknownGlyphs(t.Box.Layout));

    /// <summary>The paper without its margins, in the dots of a drawing.</summary>
    public (int Left, int Top, int Right, int Bottom) Content => (
        (int)(Around + drawn.Margin), (int)(Around + drawn.Margin),
        (int)Math.Ceiling(Around + drawn.Width - drawn.Margin), (int)Math.Ceiling(Around + drawn.Height - drawn.Margin));

    /// <summary>Everything but codes.</summary>
    public MonoBitmap WithoutCodes() => Draw(m => m is CodeMark ? null : m);

    /// <summary>Black where a code and so many modules around it are.</summary>
    public MonoBitmap Areas(double quiet) => Draw(m => m is CodeMark code
        ? new BarMark(
            code.X - (quiet * code.Module),
            code.Y - (quiet * code.Module),
            (code.Code.Size + (2 * quiet)) * code.Module,
            (code.Code.Size + (2 * quiet)) * code.Module)
        : null);

    /// <summary>The paper alone, smaller than it is printed.</summary>
    public MonoBitmap Small(double dotsPerMm)
    {
        var scale = dotsPerMm / Canvas.UnitsPerMm;
        var (width, height) = ((int)Math.Round(drawn.Width * scale), (int)Math.Round(drawn.Height * scale));
        using var canvas = Canvas.Picture(width, height, scale);
        drawn.Draw(canvas, 0, 0);
        return canvas.ToBitmap(width, height);
    }

    public void Dispose() => fonts.Dispose();

    MonoBitmap Draw(Func<Mark, Mark?> change)
    {
        var (width, height) = ((int)drawn.Width + (2 * Around), (int)drawn.Height + (2 * Around));
        using var canvas = Canvas.Picture(width, height, scale: 1);
        (drawn with { Marks = Changed(drawn.Marks, change) }).Draw(canvas, Around, Around);
        return canvas.ToBitmap(width, height);
    }

    static List<Mark> Changed(IReadOnlyList<Mark> marks, Func<Mark, Mark?> change) =>
        [.. marks.Select(m => m is Movement group ? group with { Marks = Changed(group.Marks, change) } : change(m)).OfType<Mark>()];

    static IEnumerable<Mark> Leaves(IReadOnlyList<Mark> marks) => marks.SelectMany(m => m is Movement group ? Leaves(group.Marks) : [m]);
}
