using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kiosk.Printing.Templates;

/// <summary>A template's text between a person and its file.</summary>
public static class TemplateText
{
    public const int MostBytes = 64 * 1024;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Lines end as in the shipped files, whatever the browser or the file sent.</summary>
    public static string Tidy(string? text) => (text ?? "")
        .TrimStart('\uFEFF')
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n')
        .TrimEnd('\n', ' ') + "\n";

    /// <summary>Null when it is not text.</summary>
    public static string? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var text = Strict.GetString(file);
            return text.Contains('\0', StringComparison.Ordinal) ? null : Tidy(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The same template under another title.</summary>
    public static string WithTitle(string text, string title)
    {
        var lines = text.Split('\n').ToList();
        var end = lines.FindIndex(1, line => line.TrimEnd() == "---");
        if (end < 0)
            return text;
        var line = $"title: \"{JsonEncodedText.Encode(title, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
        var old = lines.FindIndex(1, end - 1, l => l.StartsWith("title:", StringComparison.Ordinal));
        if (old < 0)
        {
            lines.Insert(1, line);
            return string.Join('\n', lines);
        }

        lines[old] = line;
        while (old + 1 < lines.Count && lines[old + 1].StartsWith(' '))
            lines.RemoveAt(old + 1);
        return string.Join('\n', lines);
    }
}
