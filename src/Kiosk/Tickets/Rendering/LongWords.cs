using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>Makes a line smaller, within reason, when a word of it would have to be broken: a guest copies names as they stand.</summary>
/// <param name="size">Of the text, in layout units.</param>
sealed class LongWords(Fonts fonts, double size, double room)
{
    const double Least = 0.62;

    /// <summary>For a word that is broken in any case.</summary>
    const double Broken = 0.8;

    /// <summary>About 5 points: smaller letters run together at 203 dots per inch.</summary>
    const double LeastSize = 15;

    /// <summary>1, or less where it helps.</summary>
    public double Scale(TextLine line)
    {
        var scale = line.Runs
            .SelectMany(r => r.Text.Split([' ', '-']).Where(IsLong).Select(word => room / Width(r with { Text = word })))
            .DefaultIfEmpty(1)
            .Min();
        if (scale >= 1)
            return 1;
        var least = Math.Min(1, Math.Max(Least, LeastSize / size));
        return scale >= least ? Math.Floor((scale * 100) - 0.5) / 100 : Math.Max(least, Broken);
    }

    /// <summary>A password with a space in it that a line has room for: at a line's end nobody would see the space.</summary>
    public bool IsWhole(TextRun run) => run.Style.HasFlag(TextStyle.Code) && run.Text.Contains(' ', StringComparison.Ordinal) && Width(run) <= room;

    /// <summary>Worth measuring: no letter is wider than this, and Chinese, Japanese, Korean and Thai break between letters.</summary>
    bool IsLong(string word) => word.Length * size * 1.1 > room && !word.EnumerateRunes().Any(r => r.Value is >= 0x0E00 and <= 0x0EFF or >= 0x2E80);

    double Width(TextRun word) => fonts.Box(TextMarkup.Of([new TextLine([word])]), new TextFace(size), -1, TextAlign.Start).Width;
}
