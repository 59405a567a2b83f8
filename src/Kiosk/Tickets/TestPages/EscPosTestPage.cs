using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tickets.TestPages;

/// <summary>Shows what a receipt printer makes of each thing its profile says: width, code pages, codes, sizes, cut.</summary>
sealed class EscPosTestPage(PrinterProfile profile, TestPageWords words)
{
    const int BarHeight = 32;
    const int End = 16;

    /// <summary>Whether it can cut is what the page asks.</summary>
    readonly EscPosBytes bytes = new(profile with { Cutter = true });

    readonly CodePages pages = new(profile.CodePages);

    public byte[] Write()
    {
        bytes.Start();
        Say(words.Title, factor: 2);
        Say(words.About);
        Width();
        Characters();
        Codes();
        Say(words.Sizes);
        Say("Aa 123", factor: 2);
        Say(words.Cut);
        bytes.Cut();
        return bytes.ToArray();
    }

    void Width()
    {
        Heading(words.Width);
        Ruler(string.Concat(Enumerable.Range(1, profile.Columns / 10).Select(ten => $"{ten,10}")));
        Ruler(string.Concat(Enumerable.Range(1, profile.Columns).Select(column => column % 10)));
        bytes.Picture(Bar());
    }

    /// <summary>As wide as the profile says the paper is, both ends thick, a tick every centimetre.</summary>
    MonoBitmap Bar()
    {
        var bar = new MonoBitmap(profile.DotsPerLine, BarHeight);
        bar.Fill(0, BarHeight / 2 - 3, bar.Width, 6);
        bar.Fill(0, 0, End, BarHeight);
        bar.Fill(bar.Width - End, 0, End, BarHeight);
        for (var tick = profile.DotsPerMm * 10; tick < bar.Width - End; tick += profile.DotsPerMm * 10)
            bar.Fill((int)tick, BarHeight / 4, 2, BarHeight / 2);
        return bar;
    }

    void Characters()
    {
        if (profile.CodePages.Count == 0)
            return;
        Heading(words.Characters);
        foreach (var page in profile.CodePages)
            bytes.Line(new PrintLine([new TextRun($"{page.Number,3} {CodePageSample.Of(page.CodePage)}")]), new CodePages([page]));
    }

    void Codes()
    {
        Heading(words.Pictures);
        bytes.Picture(TestCode.Pictures());
        Heading(words.Native);
        foreach (var code in TestCode.All.Where(code => code.Native))
            bytes.NativeCode(code.Payload, code.ModuleDots);
    }

    void Heading(string text)
    {
        Say("");
        Say(text, style: TextStyle.Bold);
    }

    void Ruler(string text) => bytes.Line(new PrintLine([new TextRun(text)]), pages);

    void Say(string text, int factor = 1, TextStyle style = TextStyle.None)
    {
        foreach (var runs in LineWrap.Wrap(new TextLine([new TextRun(text, style)]), Math.Max(1, profile.Columns / factor)).DefaultIfEmpty([]))
            bytes.Line(new PrintLine(runs, Factor: factor), pages);
    }
}
