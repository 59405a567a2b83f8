using System.Text.Json.Serialization;

namespace Kiosk.Uplinks.History;

[JsonSerializable(typeof(string[]))]
sealed partial class HistoryJson : JsonSerializerContext;
