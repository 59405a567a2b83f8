using Kiosk.Tickets.Drawing;

namespace Kiosk.Tests.Tickets;

/// <summary>
/// Whether two pictures show the same to a reader. Ink is compared in squares about as high as a line of text, and may
/// be found a few dots away: what a newer font moves passes, a word that is missing, clipped or another one does not.
/// </summary>
static class Likeness
{
    const int Side = 16;
    const int Step = 6;
    const int Wander = 5;

    /// <summary>Share of a square's dots.</summary>
    const double Most = 0.07;

    /// <summary>Squares in a row that differ: less is a letter's shape.</summary>
    const int Word = 3;

    /// <summary>Null, or where they differ and how.</summary>
    public static string? Difference(MonoBitmap approved, MonoBitmap received)
    {
        if (approved.Width != received.Width)
            return $"it is {received.Width} dots wide, not {approved.Width}";
        if (Math.Abs(approved.Height - received.Height) > 8)
            return $"it is {received.Height} dots high, not {approved.Height}";
        if (approved.Bits.AsSpan().SequenceEqual(received.Bits))
            return null;
        var (before, after) = (new Ink(approved), new Ink(received));
        return Missing(before, after, "is missing or changed") ?? Missing(after, before, "is new or changed");
    }

    static string? Missing(Ink expected, Ink actual, string what)
    {
        for (var y = 0; y + Side <= expected.Height; y += Step)
        {
            var run = 0;
            for (var x = 0; x + Side <= expected.Width; x += Step)
            {
                run = Differs(expected, actual, x, y) ? run + 1 : 0;
                if (run == Word)
                    return $"something {what} about dot {x - (Step * Word)}, {y} from the top left";
            }
        }

        return null;
    }

    static bool Differs(Ink expected, Ink actual, int x, int y)
    {
        var ink = expected.Share(x, y);
        if (Math.Abs(ink - actual.Share(x, y)) <= Most)
            return false;
        for (var dy = -Wander; dy <= Wander; dy++)
        {
            for (var dx = -Wander; dx <= Wander; dx++)
            {
                if (Math.Abs(ink - actual.Share(x + dx, y + dy)) <= Most)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Sums of ink from the top left, so that any rectangle costs four look-ups.</summary>
    sealed class Ink
    {
        readonly int[,] sums;

        public Ink(MonoBitmap picture)
        {
            (Width, Height) = (picture.Width, picture.Height);
            sums = new int[Height + 1, Width + 1];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                    sums[y + 1, x + 1] = sums[y, x + 1] + sums[y + 1, x] - sums[y, x] + (picture[x, y] ? 1 : 0);
            }
        }

        public int Width { get; }

        public int Height { get; }

        public double Share(int x, int y)
        {
            var (left, top) = (Math.Clamp(x, 0, Width), Math.Clamp(y, 0, Height));
            var (right, bottom) = (Math.Clamp(x + Side, 0, Width), Math.Clamp(y + Side, 0, Height));
            return (sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]) / (double)(Side * Side);
        }
    }
}
