using System.Text.RegularExpressions;

namespace Kiosk.Tickets.Templates;

/// <summary>Finds what a manager mistyped, with its line, before a guest sees the hole it would leave.</summary>
sealed partial class TemplateCheck(TemplateNames names)
{
    /// <param name="firstLine">The body's first line in its file, counted from 1.</param>
    public void Body(string body, int firstLine)
    {
        Tags(body, firstLine);
        Fences(body, firstLine);
    }

    /// <summary>
    /// Plain values become placeholders at once, so that one which is missing does not leave bare Markdown such as **** behind.
    /// </summary>
    public string WithPlaceholders(string body) => Tag().Replace(
        Fence().Replace(body, fence => Tag().Replace(fence.Value, tag => names.Literal(tag.Groups["text"].Value) ?? tag.Value)),
        tag => names.Number(tag.Groups["text"].Value) is var number and >= 0 && !tag.Value.Contains('~', StringComparison.Ordinal)
            ? Placeholders.ForValue(number)
            : tag.Value);

    void Tags(string body, int firstLine)
    {
        var open = new Stack<(string Name, int Line)>();
        foreach (Match tag in Tag().Matches(body))
        {
            var line = firstLine + body.AsSpan(0, tag.Index).Count('\n');
            var text = tag.Groups["text"].Value;
            switch (text[0])
            {
                case '!':
                    break;
                case '/' when !open.TryPop(out var opened) || opened.Name != text[1..].Trim():
                    throw TemplateException.Because(line, "NotOpened", text);
                case '/':
                    break;
                default:
                    var tokens = Token().Matches(text.TrimStart('#', '^', '&', ' ')).Select(t => t.Value).ToArray();
                    if (text[0] is '#' or '^')
                        open.Push((tokens is [var name, ..] ? name : "", line));
                    Names(tokens, line);
                    break;
            }
        }

        var bare = Tag().Replace(body, m => new string('\n', m.Value.AsSpan().Count('\n')));
        if (bare.IndexOf("{{", StringComparison.Ordinal) is var stray and >= 0)
            throw TemplateException.Because(firstLine + bare.AsSpan(0, stray).Count('\n'), "NotClosed", "{{");
        if (open.TryPop(out var left))
            throw TemplateException.Because(left.Line, "NotClosed", left.Name);
    }

    void Names(string[] tokens, int line)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token is "if" or "unless" or "else" || token[0] is '"' or '\'')
                continue;
            if (token is "t")
            {
                var word = ++i < tokens.Length ? tokens[i].Trim('"', '\'') : "";
                if (TicketWords.Number(word) < 0)
                    throw TemplateException.Because(line, "UnknownWord", word);
            }
            else if (names.Number(token) < 0)
            {
                throw TemplateException.Because(line, "UnknownValue", token);
            }
        }
    }

    static void Fences(string body, int firstLine)
    {
        var open = new Stack<int>();
        foreach (Match fence in Fence().Matches(body))
        {
            var line = firstLine + body.AsSpan(0, fence.Index).Count('\n');
            var (length, name) = (fence.Groups["ticks"].Length, fence.Groups["name"].Value);
            if (name.Length == 0 && open.TryPeek(out var outer) && length >= outer)
            {
                open.Pop();
                continue;
            }

            open.Push(length);
            if (name.Length > 0 && !TemplateFence.Names.Contains(name))
                throw TemplateException.Because(line, "UnknownElement", name, string.Join(", ", TemplateFence.Names));
            foreach (var argument in Arguments(fence.Groups["rest"].Value))
            {
                if (!TemplateFence.Arguments.Contains(argument))
                    throw TemplateException.Because(line, "UnknownElement", argument, string.Join(", ", TemplateFence.Arguments));
            }
        }
    }

    static IEnumerable<string> Arguments(string text) => Tag()
        .Replace(text, "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(a => a.Split('=')[0]);

    [GeneratedRegex(@"\{\{\{?~?\s*(?<text>[^}\s][^}]*?)\s*~?\}?\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|[^\\s()\"']+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^ {0,3}(?<ticks>`{3,})[ ]*(?<name>\w*)(?<rest>[^\n]*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}
