using System.Diagnostics;
using Kiosk.Benchmarks.Rig;
using Kiosk.Settings;

namespace Kiosk.Benchmarks.Figures;

/// <summary>From the call that starts the batch until it is done, against the router's own answers in as many lanes.</summary>
static class BatchOfHundred
{
    const int Vouchers = 100;
    const double Target = 1.1;
    static readonly TimeSpan RouterDelay = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var venue = await Venue.OpenAsync(
            bench, new VenueSettings { RouterDelay = RouterDelay, WithToken = true, SyncSeconds = 600 }, cancellationToken);
        using var router = new RouterItself(venue.Router);
        var answer = new Samples();
        for (var i = 0; i < 20; i++)
            answer.Add(await router.CreateAsync(cancellationToken));

        var batch = new Samples();
        for (var round = -1; round < bench.Rounds(7, 2); round++)
        {
            var took = await RunAsync(venue, cancellationToken);
            if (round >= 0)
                batch.Add(took);
        }

        var lanes = new RouterOptions().MaxParallel;
        var ideal = Math.Ceiling((double)Vouchers / lanes) * answer.Median;
        var ratio = batch.Median / ideal;
        return
        [
            new Row(
                $"a batch of {Vouchers}, against the router's answers in {lanes} lanes",
                $"{ratio:0.00} × ({batch.Median:0} ms, possible {ideal:0} ms)",
                ratio <= Target,
                $"≤ {Target:0.00} ×"),
        ];
    }

    /// <summary>Watches the router, not the kiosk, until the last voucher is there.</summary>
    static async Task<TimeSpan> RunAsync(Venue venue, CancellationToken cancellationToken)
    {
        var expected = venue.Router.Vouchers.Count + Vouchers;
        var started = Stopwatch.GetTimestamp();
        var batch = await venue.Client.StartBatchAsync(Vouchers, cancellationToken);
        while (venue.Router.Vouchers.Count < expected)
            await Task.Delay(Look, cancellationToken);
        while (!await venue.Client.IsDoneAsync(batch, cancellationToken))
            await Task.Delay(Look, cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }
}
