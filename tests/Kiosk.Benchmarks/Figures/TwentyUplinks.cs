using System.Globalization;
using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>Processor time of an idle kiosk with twenty uplinks, each an account of its own, less that of one with none.</summary>
static class TwentyUplinks
{
    const double Target = 1;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var sites = await UplinkSites.StartAsync(ofEach: 5, cancellationToken);
        var span = TimeSpan.FromSeconds(bench.Rounds(180, 60));
        var without = await SpendAsync(bench, [], span, cancellationToken);
        var with = await SpendAsync(bench, sites.Arguments(pollSeconds: 30), span, cancellationToken);
        var share = 100 * (with - without) / span;
        return
        [
            new Row(
                "twenty uplinks, each looked at every 30 s, of one core",
                string.Create(CultureInfo.InvariantCulture, $"{share:0.00} % ({sites.Vendors.Sum(vendor => vendor.Calls.Total)} calls in {span.TotalSeconds:0} s)"),
                share <= Target,
                $"≤ {Target} %"),
        ];
    }

    static async Task<TimeSpan> SpendAsync(Bench bench, IReadOnlyList<string> uplinks, TimeSpan span, CancellationToken cancellationToken)
    {
        await using var venue = await Venue.OpenAsync(bench, new VenueSettings { SyncSeconds = 600, More = uplinks }, cancellationToken);
        // The first looks compile what all the others use.
        await Task.Delay(TimeSpan.FromSeconds(bench.Rounds(75, 40)), cancellationToken);
        var before = venue.Kiosk.Cpu;
        await Task.Delay(span, cancellationToken);
        return venue.Kiosk.Cpu - before;
    }
}
