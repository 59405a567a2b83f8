using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kiosk.Emulators.Uplinks;

/// <param name="Json">What faults can still spoil; null: the answer is <paramref name="Text"/>.</param>
sealed record Answer(int Status, JsonNode? Json, string Text, string ContentType)
{
    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions pretty = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public bool Indented { get; init; }

    public static Answer Of(JsonNode json, int status = 200) => new(status, json, "", "application/json");

    public static Answer Plain(string text, int status = 200) => new(status, Json: null, text, "text/plain; charset=utf-8");

    public static Answer Html(string html, int status = 200) => new(status, Json: null, html, "text/html; charset=utf-8");

    public static Answer Nothing(int status) => new(status, Json: null, "", "");

    public static Answer Redirect(string location, int status) => Nothing(status) with { Headers = [("Location", location)] };

    public Answer With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    public byte[] Bytes() => Encoding.UTF8.GetBytes(Json is null ? Text : Json.ToJsonString(Indented ? pretty : plain));
}
