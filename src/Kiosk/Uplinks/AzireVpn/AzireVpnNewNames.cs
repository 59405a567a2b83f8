using System.Text.Json.Serialization;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>What a new token is called; what is null is not sent.</summary>
sealed record AzireVpnNewNames
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeviceName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Comment { get; init; }
}
