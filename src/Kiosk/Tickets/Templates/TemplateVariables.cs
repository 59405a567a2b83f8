using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kiosk.Tickets.Templates;

/// <summary>Reads and rewrites the <c>variables:</c> of a template's header.</summary>
static partial class TemplateVariables
{
    static readonly string[] Reserved = ["if", "unless", "else", "t", "each", "with", "this", "lookup", "log", "true", "false", "null"];

    /// <param name="header">The file's beginning to the line before the second dashes.</param>
    public static IReadOnlyList<TemplateVariable> Read(string header)
    {
        var variables = new List<TemplateVariable>();
        foreach (var (key, value) in Entries(header))
        {
            var line = (int)key.Start.Line;
            if (key is not YamlScalarNode { Value: { } name } || !Name().IsMatch(name))
                throw TemplateException.Because(line, "BadVariable", key);
            if (TicketValues.Names.Contains(name) || Reserved.Contains(name))
                throw TemplateException.Because(line, "TakenVariable", name);
            if (value is not YamlScalarNode scalar)
                throw TemplateException.Because(line, "BadVariableValue", name);
            if (variables.Count == TemplateNames.MostVariables)
                throw TemplateException.Because(line, "ManyVariables", TemplateNames.MostVariables);
            variables.Add(Variable(name, scalar));
        }

        return variables;
    }

    /// <summary>Gives variables other values and leaves every other character as it is.</summary>
    public static string With(string source, IReadOnlyDictionary<string, string> values)
    {
        source = source.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!source.StartsWith("---\n", StringComparison.Ordinal) || source.IndexOf("\n---", 3, StringComparison.Ordinal) is not (var end and >= 0))
            return source;
        var header = source[..(end + 1)];
        try
        {
            var text = new StringBuilder(source);
            foreach (var (key, value) in Entries(header).OrderByDescending(e => e.Value.Start.Index))
            {
                if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode scalar && values.TryGetValue(name, out var wanted))
                    Replace(text, Variable(name, scalar), scalar, wanted);
            }

            return text.ToString();
        }
        catch (YamlException)
        {
            return source;
        }
    }

    static void Replace(StringBuilder text, TemplateVariable variable, YamlScalarNode scalar, string wanted)
    {
        if (wanted == variable.Value || !variable.Accepts(wanted))
            return;
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        var lines = end > start && text[end - 1] == '\n';
        var written = variable.Kind == VariableKind.Text ? Quoted(wanted) : wanted;
        text.Remove(start, end - start);
        text.Insert(start, $"{(text[start - 1] == ':' ? " " : "")}{written}{(lines ? "\n" : "")}");
    }

    static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(string header)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(header));
        return yaml.Documents is [{ RootNode: YamlMappingNode root }, ..]
            && root.Children.TryGetValue("variables", out var found) && found is YamlMappingNode variables
                ? variables.Children
                : [];
    }

    static TemplateVariable Variable(string name, YamlScalarNode scalar) => (scalar.Style, scalar.Value ?? "") switch
    {
        (ScalarStyle.Plain, "true" or "false") => new TemplateVariable(name, VariableKind.Flag, scalar.Value!), // matched
        (ScalarStyle.Plain, "~" or "null") => new TemplateVariable(name, VariableKind.Text, ""),
        (ScalarStyle.Plain, { Length: > 0 } text) when new TemplateVariable(name, VariableKind.Number, text).Accepts(text) =>
            new TemplateVariable(name, VariableKind.Number, text),
        var (_, text) => new TemplateVariable(name, VariableKind.Text, text),
    };

    /// <summary>Double quotes, where YAML takes every character as it is or escaped by its number.</summary>
    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (IsPlain(rune))
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }

    static bool IsPlain(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,31}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
