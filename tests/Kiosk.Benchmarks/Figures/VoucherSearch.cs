using System.Diagnostics;
using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>What staff type into the list's search field, each time another text, answered with a whole page.</summary>
static class VoucherSearch
{
    const int Vouchers = 100_000;
    const int Target = 50;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var venue = await Venue.OpenAsync(
            bench, new VenueSettings { Vouchers = Vouchers, Live = 1000, SyncSeconds = 600 }, cancellationToken);
        var kinds = new Dictionary<string, Samples>(StringComparer.Ordinal);
        var all = new Samples();
        for (var round = -10; round < bench.Rounds(100, 20); round++)
        {
            foreach (var (kind, text) in Texts(new LedgerRow((Math.Abs(round) * 977) + 1)))
            {
                var started = Stopwatch.GetTimestamp();
                using var page = await venue.Client.GetAsync($"/vouchers?query={Uri.EscapeDataString(text)}", cancellationToken);
                page.EnsureSuccessStatusCode();
                if (round < 0)
                    continue;
                all.Add(Stopwatch.GetElapsedTime(started));
                if (!kinds.TryGetValue(kind, out var samples))
                    kinds.Add(kind, samples = new Samples());
                samples.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        foreach (var (kind, samples) in kinds)
            bench.Say($"search for {kind}: median {samples.Median:0.0} ms, p99 {samples.P99:0.0} ms");
        return
        [
            new Row(
                "search in 100,000 vouchers, the whole page by HTTP, p99",
                $"{all.P99:0.0} ms (median {all.Median:0.0} ms)",
                all.P99 <= Target,
                $"≤ {Target} ms"),
        ];
    }

    static IEnumerable<(string Kind, string Text)> Texts(LedgerRow row) =>
    [
        ("a user name", row.Username),
        ("part of a user name", row.Username[1..5]),
        ("three letters of it", row.Username[..3]),
        ("two letters of it", row.Username[..2]),
        ("a whole name", row.FullName),
        ("a surname, thousands of hits", row.FullName.Split(' ')[1]),
        ("a note", row.Note ?? $"room {row.Number % 400}"),
        ("a MAC address", row.Mac ?? "02:00:03"),
        ("nothing that is there", $"{row.Passcode}{row.Passcode}"),
    ];
}
