using Kiosk.Emulators.AirProxy;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.AirProxy;

/// <summary>The client and the port before the emulated vendor, both with one clock.</summary>
sealed class AirProxyRig : IAsyncDisposable
{
    public const string Garden = "9042";

    AirProxyRig(AirProxyEmulator vendor, ManualTimeProvider time)
    {
        Vendor = vendor;
        Kiosk = new UplinkRig(time);
        Account = new UplinkAccount(UplinkKind.AirProxy, vendor.ApiUrl, vendor.ApiKey);
    }

    public AirProxyEmulator Vendor { get; }
    public UplinkRig Kiosk { get; }
    public UplinkAccount Account { get; }
    public ManualTimeProvider Time => Kiosk.Time;
    public AirProxyClient Client => Kiosk.Get<AirProxyClient>();
    public IUplink Uplink => Kiosk.Vendor(UplinkKind.AirProxy);

    public static async Task<AirProxyRig> StartAsync(AirProxySettings? settings = null)
    {
        var time = new ManualTimeProvider();
        return new AirProxyRig(await AirProxyEmulator.StartAsync(settings ?? new AirProxySettings(), time, CancellationToken.None), time);
    }

    public async Task<UplinkReading> LookAsync(string? target = Garden) =>
        (await Kiosk.InTimeAsync(Uplink.LookAsync(Account, [target], default), TimeSpan.FromMilliseconds(50))).ShouldHaveSingleItem();

    public Task<UplinkReason> ActAsync(UplinkCommand command, IProgress<UplinkReason>? progress = null, string? target = Garden) =>
        Kiosk.InTimeAsync(Uplink.ActAsync(Account, target, command, progress, default));

    /// <summary>The queries of one call, as they came.</summary>
    public IReadOnlyList<string> Asked(string call) => [.. Vendor.Calls.Latest.Where(received => received.Call == call).Select(received => received.PathAndQuery)];

    public async ValueTask DisposeAsync()
    {
        await Kiosk.DisposeAsync();
        await Vendor.DisposeAsync();
    }
}
