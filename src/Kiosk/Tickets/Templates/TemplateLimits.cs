using System.Text.RegularExpressions;

namespace Kiosk.Tickets.Templates;

/// <summary>
/// How much a template may hold, looked at before anything parses it: libraries that call themselves for every bracket
/// would take the process down, and a ticket that takes a minute to draw would stop a printer.
/// </summary>
static partial class TemplateLimits
{
    const int MostLines = 500;
    const int LongestLine = 1000;
    const int MostCodes = 20;
    const int MostBraces = 2000;
    const int MostBrackets = 20;
    const int DeepestIndent = 40;

    public static void Check(string source)
    {
        var lines = source.Split('\n');
        if (lines.Length > MostLines)
            throw TemplateException.Because(MostLines + 1, "TooManyLines", MostLines);
        if (Array.FindIndex(lines, line => line.Length > LongestLine) is var tooLong and >= 0)
            throw TemplateException.Because(tooLong + 1, "TooLongLine", LongestLine);
        Count(lines, line => Codes().Count(line), MostCodes, "TooManyCodes");
        Count(lines, line => line.AsSpan().Count('{'), MostBraces, "TooManyTags");
        var header = lines[..Math.Max(1, Array.FindIndex(lines, 1, line => line.TrimEnd() == "---"))];
        Count(header, line => line.Count(c => c is '[' or '{'), MostBrackets, "TooDeep");
        if (Array.FindIndex(header, line => line.Length - line.TrimStart().Length > DeepestIndent || Nested().IsMatch(line)) is var deep and >= 0)
            throw TemplateException.Because(deep + 1, "TooDeep");
    }

    static void Count(string[] lines, Func<string, int> count, int most, string sentence)
    {
        var found = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            found += count(lines[i]);
            if (found > most)
                throw TemplateException.Because(i + 1, sentence, most);
        }
    }

    [GeneratedRegex(@"^ {0,3}`{3,} *(wifi|login|qr)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    /// <summary>Lists in lists on one line.</summary>
    [GeneratedRegex(@"^\s*([-?:]\s+){4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nested();
}
