using System.Globalization;
using Kiosk.Emulators;

namespace Kiosk.Commands;

/// <summary>The demo's ways to the Internet: a tunnel that guests need, and spares.</summary>
static class DemoUplinks
{
    public const string Phone = "2W1IlyssyF";
    public const int Proxy = 9042;
    const string Device = "venue-router";

    public static IEnumerable<KeyValuePair<string, string?>> Settings(EmulatorHost devices) =>
    [
        .. Uplink(0, "airvpn", "VPN tunnel", devices.AirVpn.ApiUrl, devices.AirVpn.ApiKey, Device, isNeeded: true),
        .. Uplink(1, "iproxy", "Lobby phone", devices.IProxy.ApiUrl, devices.IProxy.ApiKey, Phone, isNeeded: false),
        .. Uplink(2, "airproxy", "Garden bar", devices.AirProxy.ApiUrl, devices.AirProxy.ApiKey, Proxy.ToString(CultureInfo.InvariantCulture), isNeeded: false),
        .. Uplink(3, "azirevpn", "Spare VPN", devices.AzireVpn.ApiUrl, devices.AzireVpn.Token, target: null, isNeeded: null),
    ];

    static IEnumerable<KeyValuePair<string, string?>> Uplink(int place, string kind, string name, Uri address, string key, string? target, bool? isNeeded) =>
    [
        new($"Uplinks:{place}:Kind", kind),
        new($"Uplinks:{place}:Name", name),
        new($"Uplinks:{place}:Url", address.ToString()),
        new($"Uplinks:{place}:Key", key),
        new($"Uplinks:{place}:Target", target),
        new($"Uplinks:{place}:PollSeconds", "5"),
        new($"Uplinks:{place}:Needed", isNeeded switch { true => "true", false => "false", null => null }),
    ];
}
