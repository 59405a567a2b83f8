using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Hotspot.WRouter;

/// <summary>What came back, read as far as it can be.</summary>
public sealed class WRouterAnswer
{
    static readonly string[] ListKeys = ["users", "data", "logins", "hosts"];

    readonly Secrets secrets;
    readonly IReadOnlyList<JsonElement>? list;

    WRouterAnswer(int status, LooseAnswer answer, Secrets secrets)
    {
        (Status, Form, Text, this.secrets) = (status, answer.Form, answer.Text, secrets);
        if (answer.Form != AnswerForm.Json)
        {
            Words = answer.Form == AnswerForm.Text ? [answer.Text] : [];
            return;
        }

        var root = answer.Json;
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
    public AnswerForm Form { get; }

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

    public static WRouterAnswer Read(int status, ReadOnlyMemory<byte> bytes, Secrets secrets) =>
        new(status, LooseAnswer.Read(bytes), secrets);

    public bool Says(string message) => Words.Any(words => WRouterMessages.Says(words, message));

    public RouterException Fault(RouterError error, string detail) => new(error, secrets.Conceal(detail));

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
