using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Settings;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Uplinks.Day;

/// <summary>The four vendors with the kiosk's clock, and two uplinks at each.</summary>
sealed class Vendors : IAsyncDisposable
{
    public required AirVpnEmulator AirVpn { get; init; }
    public required IProxyEmulator IProxy { get; init; }
    public required AirProxyEmulator AirProxy { get; init; }
    public required AzireVpnEmulator AzireVpn { get; init; }

    public IReadOnlyList<UplinkEmulator> All => [AirVpn, IProxy, AirProxy, AzireVpn];

    public static async Task<Vendors> StartAsync(ManualTimeProvider time) => new()
    {
        AirVpn = await AirVpnEmulator.StartAsync(new AirVpnSettings { Devices = [new("venue-router"), new("office-laptop")] }, time, default),
        IProxy = await IProxyEmulator.StartAsync(new IProxySettings { Phones = [new("2W1IlyssyF", "Lobby phone"), new("5ChcNy5QuK", "Spare phone")] }, time, default),
        AirProxy = await AirProxyEmulator.StartAsync(new AirProxySettings(), time, default),
        AzireVpn = await AzireVpnEmulator.StartAsync(new AzireVpnSettings(), time, default),
    };

    /// <param name="pollSeconds">Null: the usual pauses.</param>
    public UplinkOptions[] Uplinks(int? pollSeconds) =>
    [
        .. Two(UplinkKind.AirVpn, AirVpn, AirVpn.ApiKey, pollSeconds, "venue-router", "office-laptop"),
        .. Two(UplinkKind.IProxy, IProxy, IProxy.ApiKey, pollSeconds, "2W1IlyssyF", "5ChcNy5QuK"),
        .. Two(UplinkKind.AirProxy, AirProxy, AirProxy.ApiKey, pollSeconds, "9042", "9717"),
        .. Two(UplinkKind.AzireVpn, AzireVpn, "emulated-azire-key-1", pollSeconds, "h3vm3nk1", "B82u1akk"),
    ];

    public async ValueTask DisposeAsync()
    {
        foreach (var vendor in All)
            await vendor.DisposeAsync();
    }

    static IEnumerable<UplinkOptions> Two(UplinkKind kind, UplinkEmulator vendor, string key, int? pollSeconds, params string[] targets) =>
        targets.Select((target, number) => new UplinkOptions
        {
            Kind = kind, Name = $"{kind} {number + 1}", Url = vendor.ApiUrl.ToString(), Key = key, Target = target, PollSeconds = pollSeconds,
        });
}
