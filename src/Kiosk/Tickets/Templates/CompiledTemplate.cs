using System.Collections.Concurrent;
using HandlebarsDotNet;

namespace Kiosk.Tickets.Templates;

/// <summary>
/// A template's body. Values take part only as placeholders, so what Handlebars and Markdown make of it depends on which
/// values there are, not on what they say: each such combination is parsed once and kept.
/// </summary>
sealed class CompiledTemplate
{
    const int MostKept = 256;

    static readonly Lock Compiling = new();
    static readonly IHandlebars Language = CreateLanguage();

    readonly ConcurrentDictionary<ulong, IReadOnlyList<TicketBlock>> parsed = new();
    readonly HandlebarsTemplate<object, object> render;
    readonly TemplateNames names;

    CompiledTemplate(HandlebarsTemplate<object, object> render, TemplateNames names) => (this.render, this.names) = (render, names);

    public static CompiledTemplate Compile(string body, int firstLine, TemplateNames names)
    {
        var check = new TemplateCheck(names);
        check.Body(body, firstLine);
        try
        {
            lock (Compiling)
            {
                var template = new CompiledTemplate(Language.Compile(check.WithPlaceholders(body)), names);
                template.Blocks(new string?[names.All.Count]);
                template.Blocks([.. names.All]);
                return template;
            }
        }
        catch (Exception e) when (e is not TemplateException)
        {
            throw TemplateException.Because(firstLine, "BadBody", e.Message);
        }
    }

    public IReadOnlyList<TicketBlock> Blocks(string?[] values)
    {
        var present = 0UL;
        for (var i = 0; i < values.Length; i++)
            present |= values[i] is null ? 0 : 1UL << i;
        if (parsed.TryGetValue(present, out var blocks))
            return blocks;
        if (parsed.Count >= MostKept)
            parsed.Clear();
        return parsed.GetOrAdd(present, MarkdownBlocks.Parse(render(Model(values))));
    }

    Dictionary<string, object> Model(string?[] values) => names.All
        .Select((name, i) => (name, i))
        .Where(v => values[v.i] is not null)
        .ToDictionary(v => v.name, object (v) => Placeholders.ForValue(v.i));

    static IHandlebars CreateLanguage()
    {
        var language = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        language.RegisterHelper("t", (output, _, arguments) => output.WriteSafeString(Placeholders.ForWord(
            TicketWords.Number(arguments[0] as string ?? ""),
            arguments.Skip(1).Select(a => a as string ?? ""))));
        return language;
    }
}
