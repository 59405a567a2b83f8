using System.Diagnostics;
using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>One voucher after the other by the API, each printed; before each the router is asked directly.</summary>
static class Issuing
{
    const int MostOverRouter = 15;
    const int MostToFirstByte = 30;
    static readonly TimeSpan RouterDelay = TimeSpan.FromMilliseconds(20);

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var printer = new FirstBytes();
        await using var venue = await Venue.OpenAsync(
            bench, new VenueSettings { RouterDelay = RouterDelay, Printer = printer.Address, WithToken = true, SyncSeconds = 600 }, cancellationToken);
        using var router = new RouterItself(venue.Router);

        var direct = new Samples();
        var issued = new Samples();
        var firstByte = new Samples();
        var cpu = TimeSpan.Zero;
        for (var round = -bench.Rounds(60, 30); round < bench.Rounds(300, 60); round++)
        {
            if (round == 0)
                cpu = venue.Kiosk.Cpu;
            var own = await router.CreateAsync(cancellationToken);
            var started = Stopwatch.GetTimestamp();
            await venue.Client.IssueAsync(print: true, cancellationToken);
            var answered = Stopwatch.GetTimestamp();
            var printed = await printer.NextAsync(cancellationToken);
            if (round < 0)
                continue;
            direct.Add(own);
            issued.Add(Stopwatch.GetElapsedTime(started, answered));
            firstByte.Add(Stopwatch.GetElapsedTime(answered, printed));
        }

        bench.Say($"the router's own answer: median {direct.Median:0.0} ms, p99 {direct.P99:0.0} ms");
        var cpuEach = (venue.Kiosk.Cpu - cpu).TotalMilliseconds / issued.Count;
        var over = issued.P99 - direct.Median;
        return
        [
            new Row(
                "issuing one voucher, over the router's own answer, p99",
                $"{over:0.0} ms (median {issued.Median - direct.Median:0.0} ms; {cpuEach:0.0} ms processor time with its ticket)",
                over <= MostOverRouter,
                $"≤ {MostOverRouter} ms"),
            new Row(
                "the receipt's first byte at the printer after that, p99",
                $"{firstByte.P99:0.0} ms (median {firstByte.Median:0.0} ms)",
                firstByte.P99 <= MostToFirstByte,
                $"≤ {MostToFirstByte} ms"),
        ];
    }
}
