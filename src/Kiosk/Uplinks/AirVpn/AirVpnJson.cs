using System.Text.Json.Serialization;

namespace Kiosk.Uplinks.AirVpn;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AirVpnMessage))]
[JsonSerializable(typeof(AirVpnFilter))]
sealed partial class AirVpnJson : JsonSerializerContext;
