using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>A server as the status page has it.</summary>
/// <param name="Health"><c>ok</c>, <c>warning</c> or <c>error</c>; anything else says nothing.</param>
/// <param name="Warning">The reason, where the health is not ok.</param>
/// <param name="LoadPercent">May exceed 100.</param>
public sealed record AirVpnServer(string Name, string? Health, string? Warning, double? LoadPercent, long? Users)
{
    /// <summary>Null without a name.</summary>
    public static AirVpnServer? Read(JsonElement server) => server.Text("public_name") is not { } name
        ? null
        : new AirVpnServer(
            name, server.Text("health")?.Trim().ToLowerInvariant(), server.Text("warning"), server.Number("currentload"), server.Whole("users"));
}
