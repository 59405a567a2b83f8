using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Kiosk.Hotspot.WRouter;

/// <summary>
/// What came back, read as far as it can be: the bytes decide, not the declared type or charset.
/// Rows live no longer than the answer.
/// </summary>
public sealed class WRouterAnswer : IDisposable
{
    static readonly JsonDocumentOptions Lax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    static readonly string[] ListKeys = ["users", "data", "logins", "hosts"];

    readonly JsonDocument? json;
    readonly WRouterSecrets secrets;
    readonly IReadOnlyList<JsonElement>? list;

    WRouterAnswer(int status, WRouterForm form, string text, WRouterSecrets secrets, JsonDocument? json = null)
    {
        (Status, Form, Text, this.secrets, this.json) = (status, form, text, secrets, json);
        if (json is null)
        {
            Words = form == WRouterForm.Text ? [text] : [];
            return;
        }

        var root = json.RootElement;
        var error = root.Member("error");
        IsError = error.IsTruthy() && !WRouterMessages.IsSuccess(error.Words() ?? "");
        Words = [.. new[] { root.Member("message").Words(), error.Words() }.OfType<string>()];
        User = root.Member("user") switch
        {
            { ValueKind: JsonValueKind.Object } user => WRouterRow.From(user),
            { ValueKind: JsonValueKind.Array } users => users.EnumerateArray().Select(WRouterRow.From).FirstOrDefault(),
            _ => null,
        };
        list = ListIn(root);
    }

    public int Status { get; }
    public WRouterForm Form { get; }

    /// <summary>A text or page as it came; of broken JSON only where it breaks.</summary>
    public string Text { get; }

    /// <summary>The message, and the error where it is a text.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsError { get; }
    public WRouterRow? User { get; }

    /// <summary>False when the answer has no list at all, which is not the same as an empty one.</summary>
    public bool HasList => list is not null;

    /// <summary>What is no object is skipped.</summary>
    public IEnumerable<WRouterRow> Rows => (list ?? []).Select(WRouterRow.From).OfType<WRouterRow>();

    public static WRouterAnswer Read(int status, ReadOnlyMemory<byte> bytes, WRouterSecrets secrets)
    {
        var body = Trim(Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span)));
        return body.Span switch
        {
            [] => new(status, WRouterForm.Empty, "", secrets),
            [(byte)'<', ..] => new(status, WRouterForm.Page, Encoding.UTF8.GetString(body.Span), secrets),
            [(byte)'{' or (byte)'[' or (byte)'"', ..] => ReadJson(status, body, secrets),
            _ => new(status, WRouterForm.Text, Encoding.UTF8.GetString(body.Span), secrets),
        };
    }

    public bool Says(string message) => Words.Any(words => WRouterMessages.Says(words, message));

    public RouterException Fault(RouterError error, string detail) => new(error, secrets.Conceal(detail));

    public void Dispose() => json?.Dispose();

    static WRouterAnswer ReadJson(int status, ReadOnlyMemory<byte> body, WRouterSecrets secrets)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(body, Lax);
            if (document.RootElement.ValueKind != JsonValueKind.String)
                return new(status, WRouterForm.Json, "", secrets, document);
            using (document)
                return new(status, WRouterForm.Text, document.RootElement.AsText()!, secrets);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            document?.Dispose();
            // A list holds passcodes, so its text is not quoted.
            return new(status, WRouterForm.BrokenJson, exception.Message, secrets);
        }
    }

    static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> bytes)
    {
        var body = bytes.Trim(" \t\r\n\0"u8);
        return body.Span.StartsWith("\uFEFF"u8) ? Trim(body[3..]) : body;
    }

    static IReadOnlyList<JsonElement>? ListIn(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array || root.IsNumberedObject())
            return Items(root);
        foreach (var key in ListKeys)
        {
            if (root.Member(key) is { ValueKind: not JsonValueKind.Undefined } found)
                return Items(found);
        }

        return null;
    }

    static IReadOnlyList<JsonElement> Items(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Array)
            return [.. list.EnumerateArray()];
        if (list.ValueKind != JsonValueKind.Object)
            return [];
        if (list.IsNumberedObject())
            return [.. list.EnumerateObject().Select(member => member.Value)];
        var inner = ListKeys.Select(key => list.Member(key)).FirstOrDefault(e => e.ValueKind is JsonValueKind.Array or JsonValueKind.Object);
        return inner.ValueKind == JsonValueKind.Undefined ? list.EnumerateObject().Any() ? [list] : [] : Items(inner);
    }
}

public enum WRouterForm
{
    Json,
    BrokenJson,
    Text,
    Page,
    Empty,
}
