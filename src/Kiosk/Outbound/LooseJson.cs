using System.Text.Json;

namespace Kiosk.Outbound;

/// <summary>Reading JSON whose types cannot be relied upon.</summary>
static class LooseJson
{
    static readonly string[] Falsy = ["", "0", "false", "no", "off", "none", "null"];
    static readonly string[] Truthy = ["1", "true", "yes", "on"];

    extension(JsonElement element)
    {
        /// <summary>Undefined where there is none.</summary>
        public JsonElement Member(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

        /// <summary>Numbers, booleans and nested values as written; null and undefined as nothing.</summary>
        public string? AsText()
        {
            if (element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
                return null;
            try
            {
                return element.ValueKind == JsonValueKind.String ? element.GetString() : element.GetRawText();
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair.
                return element.GetRawText().Trim('"');
            }
        }

        public bool IsTruthy() => element.ValueKind switch
        {
            JsonValueKind.Array => element.GetArrayLength() > 0,
            JsonValueKind.Object => element.EnumerateObject().Any(),
            _ => !Falsy.Contains(element.AsText()?.Trim() ?? "", StringComparer.OrdinalIgnoreCase),
        };

        /// <summary>A text meant to be read, also when it is wrapped in a list or an object.</summary>
        public string? Words() => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Select(item => item.Words()).FirstOrDefault(words => words is not null),
            JsonValueKind.Object => element.Member("message").Words(),
            JsonValueKind.String when !Truthy.Contains(element.AsText()!.Trim(), StringComparer.OrdinalIgnoreCase) && element.IsTruthy() => element.AsText(),
            _ => null,
        };

        /// <summary>A PHP array with gaps: an object whose names are numbers.</summary>
        public bool IsNumberedObject() =>
            element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Any()
            && element.EnumerateObject().All(member => member.Name.Length > 0 && member.Name.All(char.IsAsciiDigit));
    }
}
