using Kiosk.Emulators.AzireVpn;
using Kiosk.Tests.Emulators.Uplinks;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Emulators.AzireVpn;

/// <summary>AzireVPN with a clock of its own; the caller bears the first token.</summary>
sealed class AzireVpnFixture : IAsyncDisposable
{
    AzireVpnFixture(AzireVpnEmulator vendor, ManualTimeProvider time)
    {
        (Vendor, Time) = (vendor, time);
        Caller = new VendorCaller(vendor, ("Authorization", $"Bearer {vendor.Token}"));
    }

    public AzireVpnEmulator Vendor { get; }

    public ManualTimeProvider Time { get; }

    public VendorCaller Caller { get; }

    public static async Task<AzireVpnFixture> StartAsync(AzireVpnSettings? settings = null)
    {
        var time = new ManualTimeProvider();
        return new AzireVpnFixture(await AzireVpnEmulator.StartAsync(settings ?? new AzireVpnSettings(), time, TestContext.Current.CancellationToken), time);
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Vendor.DisposeAsync();
    }
}
