using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>Resident memory in the second minute of nothing but looks at the router, the pages having been seen once.</summary>
static class IdleMemory
{
    const int Vouchers = 1000;
    const int Target = 110;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var venue = await Venue.OpenAsync(bench, new VenueSettings { Vouchers = Vouchers, Live = Vouchers }, cancellationToken);
        foreach (var page in (string[])["/", "/vouchers"])
        {
            using var answer = await venue.Client.GetAsync(page, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }

        await Task.Delay(TimeSpan.FromSeconds(bench.Rounds(65, 15)), cancellationToken);

        var megabytes = new Samples();
        for (var look = 0; look < bench.Rounds(60, 3); look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            megabytes.Add(venue.Kiosk.Resident / 1e6);
        }

        return [new Row("idle memory with 1000 vouchers", $"{megabytes.Median:0} MB (at most {megabytes.Max:0} MB)", megabytes.Median <= Target, $"≤ {Target} MB", "129 MB")];
    }
}
