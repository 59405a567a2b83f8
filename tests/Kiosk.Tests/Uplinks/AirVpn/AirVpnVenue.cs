using Kiosk.Emulators.AirVpn;
using Kiosk.Settings;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Uplinks.AirVpn;

/// <summary>The client before the emulator.</summary>
sealed class AirVpnVenue : IAsyncDisposable
{
    public const string Device = "venue-router";

    AirVpnVenue(AirVpnEmulator vendor, TimeProvider time)
    {
        Vendor = vendor;
        Rig = new VpnRig(UplinkKind.AirVpn, vendor.ApiUrl, vendor.ApiKey, time);
    }

    public AirVpnEmulator Vendor { get; }
    public VpnRig Rig { get; }

    public static async Task<AirVpnVenue> OpenAsync(TimeProvider? time = null, AirVpnSettings? settings = null)
    {
        var clock = time ?? new ManualTimeProvider();
        return new AirVpnVenue(await AirVpnEmulator.StartAsync((settings ?? new AirVpnSettings()) with { ApiKey = VpnRig.Key }, clock, default), clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        await Vendor.DisposeAsync();
    }
}
