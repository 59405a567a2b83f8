using Kiosk.Emulators.AzireVpn;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks.AzireVpn;

namespace Kiosk.Tests.Uplinks.AzireVpn;

/// <summary>The client before the emulator, whose two tokens have keys that must not turn up anywhere.</summary>
sealed class AzireVpnVenue : IAsyncDisposable
{
    public const string Own = "h3vm3nk1";
    public const string Other = "B82u1akk";
    public const string OtherKey = "c4nary-key-of-another";

    AzireVpnVenue(AzireVpnEmulator vendor, TimeProvider time)
    {
        Vendor = vendor;
        Rig = new VpnRig(UplinkKind.AzireVpn, vendor.ApiUrl, vendor.Token, time);
    }

    public AzireVpnEmulator Vendor { get; }
    public VpnRig Rig { get; }
    public AzireVpnClient Client => Rig.Get<AzireVpnClient>();
    public AzireVpnTokenMaker Maker => Rig.Get<AzireVpnTokenMaker>();

    public static AzireVpnSettings Settings { get; } = new()
    {
        Tokens =
        [
            new(Own, "venue-router", VpnRig.Key, "Made for the venue", DateTimeOffset.FromUnixTimeSeconds(1_687_434_503)),
            new(Other, DeviceName: null, OtherKey, Comment: null, DateTimeOffset.FromUnixTimeSeconds(1_771_000_000)),
        ],
    };

    public static async Task<AzireVpnVenue> OpenAsync(TimeProvider? time = null, AzireVpnSettings? settings = null)
    {
        var clock = time ?? new ManualTimeProvider();
        return new AzireVpnVenue(await AzireVpnEmulator.StartAsync(settings ?? Settings, clock, default), clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        await Vendor.DisposeAsync();
    }
}
