using System.Text.Json.Serialization;

namespace Kiosk.Uplinks.AzireVpn;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AzireVpnNames))]
[JsonSerializable(typeof(AzireVpnNewNames))]
[JsonSerializable(typeof(AzireVpnPurge))]
sealed partial class AzireVpnJson : JsonSerializerContext;
