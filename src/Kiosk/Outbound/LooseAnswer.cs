using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Kiosk.Outbound;

/// <summary>A body read as far as it can be: the bytes decide, not the declared type or charset.</summary>
/// <param name="Text">A text or page as it came; of broken JSON only where it breaks, as what it holds may be secret.</param>
/// <param name="Json">Undefined unless the form is JSON.</param>
public sealed record LooseAnswer(AnswerForm Form, string Text, JsonElement Json)
{
    static readonly JsonDocumentOptions Lax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    ReadOnlyMemory<byte> Broken { get; init; }

    /// <summary>Whether broken JSON holds a text, which is all that can be asked of it.</summary>
    public bool Mentions(string text) => Broken.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    public static LooseAnswer Read(ReadOnlyMemory<byte> bytes)
    {
        var body = Trim(Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span)));
        return body.Span switch
        {
            [] => new LooseAnswer(AnswerForm.Empty, "", default),
            [(byte)'<', ..] => new LooseAnswer(AnswerForm.Page, Encoding.UTF8.GetString(body.Span), default),
            [(byte)'{' or (byte)'[' or (byte)'"', ..] => ReadJson(body),
            _ => new LooseAnswer(AnswerForm.Text, Encoding.UTF8.GetString(body.Span), default),
        };
    }

    static LooseAnswer ReadJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = JsonElement.Parse(body.Span, Lax);
            return root.ValueKind == JsonValueKind.String
                ? new LooseAnswer(AnswerForm.Text, root.AsText()!, default) // a string has a text
                : new LooseAnswer(AnswerForm.Json, "", root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new LooseAnswer(AnswerForm.BrokenJson, exception.Message, default) { Broken = body };
        }
    }

    static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> bytes)
    {
        var body = bytes.Trim(" \t\r\n\0"u8);
        return body.Span.StartsWith("\uFEFF"u8) ? Trim(body[3..]) : body;
    }
}
