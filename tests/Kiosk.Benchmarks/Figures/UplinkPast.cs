using System.Diagnostics;
using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>The history page over 13 months of 20 uplinks looked at every 30 seconds, answered as a whole page by HTTP.</summary>
static class UplinkPast
{
    const int Target = 100;

    static readonly string[] Spans = ["day", "week", "month", "year"];

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        var past = new LongHistory();
        await using var venue = await Venue.OpenAsync(bench, new VenueSettings { SyncSeconds = 600, Fill = past.Fill, More = LongHistory.Settings }, cancellationToken);
        var bySpan = Spans.ToDictionary(span => span, _ => new Samples(), StringComparer.Ordinal);
        for (var round = -5; round < bench.Rounds(60, 15); round++)
        {
            foreach (var span in Spans)
            {
                var uplink = LongHistory.Name(Math.Abs(round) * 7 % LongHistory.Uplinks);
                var started = Stopwatch.GetTimestamp();
                using var page = await venue.Client.GetAsync($"/internet/{Uri.EscapeDataString(uplink)}/history?span={span}", cancellationToken);
                page.EnsureSuccessStatusCode();
                if (round >= 0)
                    bySpan[span].Add(Stopwatch.GetElapsedTime(started));
            }
        }

        foreach (var (span, samples) in bySpan)
            bench.Say($"history of a {span}: median {samples.Median:0.0} ms, p99 {samples.P99:0.0} ms");
        var worst = bySpan.Values.Max(samples => samples.P99);
        return
        [
            new Row(
                "history of an uplink, the longest of day, week, month and 13 months, p99",
                $"{worst:0.0} ms ({worst / bySpan["day"].Median:0.0} times the median of a day)",
                worst <= Target,
                $"≤ {Target} ms"),
            new Row(
                "a month of looks at one uplink every 30 s, in the file",
                $"{past.BytesOfAMonth / 1048576.0:0.0} MB",
                past.BytesOfAMonth <= 5 << 20,
                "≤ 5 MB"),
        ];
    }
}
