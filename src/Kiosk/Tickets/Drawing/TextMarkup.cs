using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Drawing;

/// <summary>Writes runs as pango markup. A hyphen that pango adds would be typed by a guest, so it may add none.</summary>
static class TextMarkup
{
    public const string MonoFamily = "Noto Sans Mono";

    public static string Of(string text) => Of([new TextLine([new TextRun(text)])]);

    /// <param name="scale">The size of each line against the others.</param>
    /// <param name="whole">Whether a run goes to the next line rather than be broken at a space of its own.</param>
    public static string Of(IReadOnlyList<TextLine> lines, Func<TextLine, double>? scale = null, Func<TextRun, bool>? whole = null)
    {
        var markup = new StringBuilder("<span insert_hyphens=\"false\">");
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                markup.Append('\n');
            var size = scale?.Invoke(lines[i]) ?? 1;
            if (size < 1)
                markup.Append(CultureInfo.InvariantCulture, $"<span size=\"{size * 100:0}%\">");
            foreach (var run in lines[i].Runs)
                Run(markup, run, whole?.Invoke(run) == true);
            if (size < 1)
                markup.Append("</span>");
        }

        return markup.Append("</span>").ToString();
    }

    static void Run(StringBuilder markup, TextRun run, bool whole)
    {
        if (run.Style == TextStyle.None)
        {
            Escape(markup, run.Text);
            return;
        }

        markup.Append("<span");
        if (run.Style.HasFlag(TextStyle.Bold))
            markup.Append(" weight=\"bold\"");
        if (run.Style.HasFlag(TextStyle.Italic))
            markup.Append(" style=\"italic\"");
        if (run.Style.HasFlag(TextStyle.Code))
            markup.Append(" face=\"" + MonoFamily + "\"");
        if (whole)
            markup.Append(" allow_breaks=\"false\"");
        Escape(markup.Append('>'), run.Text);
        markup.Append("</span>");
    }

    static void Escape(StringBuilder markup, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                < ' ' => markup.Append(' '),
                _ => markup.Append(c),
            };
        }
    }
}
