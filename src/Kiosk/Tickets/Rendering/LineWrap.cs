using System.Globalization;
using System.Text;

namespace Kiosk.Tickets.Rendering;

/// <summary>Breaks runs into lines of so many columns, between words where it can.</summary>
static class LineWrap
{
    public static IEnumerable<IReadOnlyList<TextRun>> Wrap(TextLine line, int columns)
    {
        var current = new List<TextRun>();
        var used = 0;
        foreach (var (word, style) in line.Runs.Select(r => r with { Text = Isolates.Without(r.Text) }).SelectMany(Words))
        {
            var width = Width(word);
            if (used > 0 && used + Width(word.TrimEnd()) > columns)
            {
                yield return Trimmed(current);
                (current, used) = ([], 0);
            }

            foreach (var piece in width > columns ? Pieces(word, columns) : [word])
            {
                if (used + Width(piece.TrimEnd()) > columns)
                {
                    yield return Trimmed(current);
                    (current, used) = ([], 0);
                }

                if (used > 0 || !string.IsNullOrWhiteSpace(piece))
                {
                    current.Add(new TextRun(piece, style));
                    used += Width(piece);
                }
            }
        }

        if (used > 0)
            yield return Trimmed(current);
    }

    /// <summary>Columns a text takes; East Asian characters and emoji take two.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                ? 0
                : rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD
                    ? 2
                    : 1;
        }

        return width;
    }

    /// <summary>Words with the spaces that follow them.</summary>
    static IEnumerable<(string Word, TextStyle Style)> Words(TextRun run)
    {
        var start = 0;
        for (var i = 1; i <= run.Text.Length; i++)
        {
            if (i == run.Text.Length || (run.Text[i - 1] == ' ' && run.Text[i] != ' '))
            {
                yield return (run.Text[start..i], run.Style);
                start = i;
            }
        }
    }

    static IEnumerable<string> Pieces(string word, int columns)
    {
        var piece = new StringBuilder();
        var used = 0;
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var width = Width(letters.GetTextElement());
            if (used > 0 && used + width > columns)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(letters.GetTextElement());
            used += width;
        }

        yield return piece.ToString();
    }

    static List<TextRun> Trimmed(List<TextRun> runs)
    {
        while (runs is [.., var last])
        {
            var text = last.Text.TrimEnd();
            if (text.Length > 0)
            {
                runs[^1] = last with { Text = text };
                break;
            }

            runs.RemoveAt(runs.Count - 1);
        }

        return runs;
    }
}
