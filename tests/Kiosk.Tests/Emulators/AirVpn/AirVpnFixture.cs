using Kiosk.Emulators.AirVpn;
using Kiosk.Tests.Emulators.Uplinks;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Emulators.AirVpn;

/// <summary>AirVPN with a clock of its own; the caller's key is in the header.</summary>
sealed class AirVpnFixture : IAsyncDisposable
{
    AirVpnFixture(AirVpnEmulator vendor, ManualTimeProvider time)
    {
        (Vendor, Time) = (vendor, time);
        Caller = new VendorCaller(vendor, ("API-KEY", vendor.ApiKey));
    }

    public AirVpnEmulator Vendor { get; }

    public ManualTimeProvider Time { get; }

    public VendorCaller Caller { get; }

    public static async Task<AirVpnFixture> StartAsync(AirVpnSettings? settings = null)
    {
        var time = new ManualTimeProvider();
        return new AirVpnFixture(await AirVpnEmulator.StartAsync(settings ?? new AirVpnSettings(), time, TestContext.Current.CancellationToken), time);
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Vendor.DisposeAsync();
    }
}
