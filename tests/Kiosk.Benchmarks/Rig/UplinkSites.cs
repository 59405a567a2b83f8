using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Benchmarks.Rig;

/// <summary>Emulated vendors, each an account of its own, and the settings that use them.</summary>
sealed class UplinkSites : IAsyncDisposable
{
    readonly List<(UplinkEmulator Vendor, string Kind, string Key, string? Target)> sites = [];

    public IEnumerable<UplinkEmulator> Vendors => sites.Select(site => site.Vendor);

    /// <param name="ofEach">How many of each of the four vendors.</param>
    public static async Task<UplinkSites> StartAsync(int ofEach, CancellationToken cancellationToken)
    {
        var all = new UplinkSites();
        for (var number = 0; number < ofEach; number++)
        {
            all.sites.Add((await AirVpnEmulator.StartAsync(new AirVpnSettings(), TimeProvider.System, cancellationToken), "airvpn", "emulated-airvpn-key", "venue-router"));
            all.sites.Add((await IProxyEmulator.StartAsync(new IProxySettings(), TimeProvider.System, cancellationToken), "iproxy", "emulated-iproxy-key", "2W1IlyssyF"));
            all.sites.Add((await AirProxyEmulator.StartAsync(new AirProxySettings(), TimeProvider.System, cancellationToken), "airproxy", "emulated-airproxy-key", "9042"));
            var azire = await AzireVpnEmulator.StartAsync(new AzireVpnSettings(), TimeProvider.System, cancellationToken);
            all.sites.Add((azire, "azirevpn", azire.Token, null));
        }

        return all;
    }

    public IReadOnlyList<string> Arguments(int pollSeconds) =>
    [
        .. sites.Index().SelectMany(pair => (string[])
        [
            $"--Uplinks:{pair.Index}:Kind={pair.Item.Kind}",
            $"--Uplinks:{pair.Index}:Name={pair.Item.Kind} {pair.Index}",
            $"--Uplinks:{pair.Index}:Url={pair.Item.Vendor.ApiUrl}",
            $"--Uplinks:{pair.Index}:Key={pair.Item.Key}",
            $"--Uplinks:{pair.Index}:Target={pair.Item.Target}",
            $"--Uplinks:{pair.Index}:PollSeconds={pollSeconds}",
        ]),
    ];

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites)
            await site.Vendor.DisposeAsync();
    }
}
