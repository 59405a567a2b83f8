using System.Diagnostics;
using Kiosk.Benchmarks.Rig;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Benchmarks.Figures;

/// <summary>The pages staff have open while all four vendors take every call and answer none.</summary>
static class HangingUplinks
{
    const int Target = 10;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var sites = await UplinkSites.StartAsync(ofEach: 1, cancellationToken);
        foreach (var vendor in sites.Vendors)
            vendor.Faults.Add(UplinkFaultKind.HangBefore);
        await using var venue = await Venue.OpenAsync(bench, new VenueSettings { Vouchers = 100, Live = 100, More = sites.Arguments(pollSeconds: 5) }, cancellationToken);
        await WaitUntilAllHangAsync(sites, cancellationToken);
        var pages = new Samples();
        for (var round = -100; round < bench.Rounds(1000, 200); round++)
        {
            foreach (var page in (string[])["/", "/internet"])
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await venue.Client.GetAsync(page, cancellationToken);
                answer.EnsureSuccessStatusCode();
                if (round >= 0)
                    pages.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        return
        [
            new Row(
                "the staff's pages with all four vendors hanging, p99",
                $"{pages.P99:0.0} ms (median {pages.Median:0.0} ms)",
                pages.P99 <= Target,
                $"≤ {Target} ms"),
        ];
    }

    static async Task WaitUntilAllHangAsync(UplinkSites sites, CancellationToken cancellationToken)
    {
        while (sites.Vendors.Any(vendor => vendor.Calls.Total == 0))
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
    }
}
