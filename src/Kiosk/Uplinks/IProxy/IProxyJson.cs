using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What is null is not sent.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(IProxyNewConnection))]
[JsonSerializable(typeof(IProxyRecreation))]
[JsonSerializable(typeof(AccessBody))]
[JsonSerializable(typeof(VpnBody))]
[JsonSerializable(typeof(Dictionary<string, string>))]
sealed partial class IProxyJson : JsonSerializerContext;
