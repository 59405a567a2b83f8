using System.Text.Json;

namespace Kiosk.Outbound;

/// <summary>Members of an object as values, whatever their types on the wire; null for what is absent or makes no sense.</summary>
static class LooseValues
{
    extension(JsonElement element)
    {
        /// <summary>Null for the empty text, too.</summary>
        public string? Text(string name) =>
            element.Member(name) is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } value && value.AsText() is { Length: > 0 } text ? text : null;

        public long? Whole(string name) => element.Text(name) is { } text ? LooseText.Whole(text) : null;

        public double? Number(string name) => element.Text(name) is { } text ? LooseText.Number(text) : null;

        public bool? Flag(string name) => element.Text(name) is { } text ? LooseText.Flag(text) : null;

        public DateTimeOffset? Moment(string name) => element.Text(name) is { } text ? LooseText.Moment(text) : null;

        public DateTimeOffset? Unix(string name) => element.Text(name) is { } text ? LooseText.Unix(text) : null;

        /// <summary>The objects of a list; none where it is null, absent or <c>{}</c>. An object with numbered names is a list.</summary>
        public IEnumerable<JsonElement> Objects(string name) => element.Member(name) is { } list ? list.Objects() : [];

        public IEnumerable<JsonElement> Objects() => element switch
        {
            { ValueKind: JsonValueKind.Array } => element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
            { ValueKind: JsonValueKind.Object } when element.IsNumberedObject() =>
                element.EnumerateObject().Select(member => member.Value).Where(item => item.ValueKind == JsonValueKind.Object),
            _ => [],
        };

        /// <summary>The texts of a list of plain values.</summary>
        public IReadOnlyList<string> Texts(string name) => element.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item => item.AsText()).OfType<string>().Where(text => text.Length > 0)]
            : [];
    }
}
