using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kiosk.Emulators.Uplinks;

/// <summary>Reads members as their JSON type, without forgiving another.</summary>
static class JsonReading
{
    extension(JsonObject? values)
    {
        public bool Has(string name) => values?[name] is not null;

        public string? Text(string name) => values?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

        public bool? Truth(string name) => values?[name] is JsonValue value && value.TryGetValue(out bool truth) ? truth : null;

        public int? Whole(string name) => values?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number) ? number : null;

        public JsonObject? Child(string name) => values?[name] as JsonObject;
    }
}
