using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Alerts;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookMessage))]
sealed partial class AlertJson : JsonSerializerContext;
