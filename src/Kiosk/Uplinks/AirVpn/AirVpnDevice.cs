using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>A device of the account, as <c>devices</c> lists it. The keys beside its name are not read.</summary>
public sealed record AirVpnDevice(string Name, string? Description)
{
    public static IReadOnlyList<AirVpnDevice> ReadAll(JsonElement answer) =>
    [
        .. from device in answer.Objects("devices")
           let name = device.Text("name")
           where name is not null
           select new AirVpnDevice(name, device.Text("description")),
    ];
}
