using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Health;

/// <param name="Status"><c>ready</c> or <c>not-ready</c>.</param>
sealed record HealthReport(string Status, string Version, IReadOnlyList<HealthEntry> Checks);

/// <param name="Status"><c>ok</c> or <c>failed</c>.</param>
/// <param name="Detail">What to do, when it failed.</param>
sealed record HealthEntry(string Name, string Status, string? Detail);

sealed record LifeSign(string Status);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(LifeSign))]
sealed partial class HealthJson : JsonSerializerContext;
