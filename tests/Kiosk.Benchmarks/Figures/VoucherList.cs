using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>The list as staff see it, page after page.</summary>
static partial class VoucherList
{
    const int Vouchers = 1000;
    const int Connections = 8;
    const int MostKilobytes = 100;
    const int LeastPerSecond = 1000;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var venue = await Venue.OpenAsync(
            bench, new VenueSettings { Vouchers = Vouchers, Live = Vouchers, SyncSeconds = 600 }, cancellationToken);
        var (pages, largest) = await WalkAsync(venue.Client, cancellationToken);

        await LoadAsync(venue, pages, bench.Rounds(300, 100), cancellationToken);
        var perSecond = new Samples();
        var cpu = new Samples();
        for (var round = 0; round < bench.Rounds(5, 3); round++)
        {
            var (rate, each) = await LoadAsync(venue, pages, bench.Rounds(600, 150), cancellationToken);
            perSecond.Add(rate);
            cpu.Add(each);
        }

        return
        [
            new Row(
                $"vouchers list of {Vouchers}, a page of {pages.Count}",
                $"{largest / 1000.0:0.0} KB",
                largest <= MostKilobytes * 1000,
                $"≤ {MostKilobytes} KB",
                "7.8 MB"),
            new Row(
                $"the same at {Connections} connections",
                $"{perSecond.Median:0} requests/s ({cpu.Median:0.00} ms processor time each)",
                perSecond.Median >= LeastPerSecond,
                $"≥ {LeastPerSecond} requests/s",
                "15 requests/s"),
        ];
    }

    /// <summary>Follows "older" to the end.</summary>
    static async Task<(IReadOnlyList<string> Pages, int LargestBytes)> WalkAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var pages = new List<string>();
        var largest = 0;
        var rows = 0;
        for (var next = "/vouchers"; next is not null;)
        {
            pages.Add(next);
            var bytes = await client.GetByteArrayAsync(next, cancellationToken);
            largest = Math.Max(largest, bytes.Length);
            var html = System.Text.Encoding.UTF8.GetString(bytes);
            rows += VoucherRow().Count(html);
            next = Next().Match(html) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups["page"].Value) : null;
        }

        return rows == Vouchers ? (pages, largest) : throw new InvalidOperationException($"The pages show {rows} of {Vouchers} vouchers.");
    }

    static async Task<(double PerSecond, double CpuEach)> LoadAsync(
        Venue venue, IReadOnlyList<string> pages, int requestsEach, CancellationToken cancellationToken)
    {
        var cpu = venue.Kiosk.Cpu;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var i = 0; i < requestsEach; i++)
            {
                using var answer = await venue.Client.GetAsync(pages[((i * Connections) + connection) % pages.Count], cancellationToken);
                answer.EnsureSuccessStatusCode();
            }
        }));
        var all = requestsEach * Connections;
        return (all / watch.Elapsed.TotalSeconds, (venue.Kiosk.Cpu - cpu).TotalMilliseconds / all);
    }

    [GeneratedRegex("""<tr>\s*<th scope="row">""", RegexOptions.NonBacktracking)]
    private static partial Regex VoucherRow();

    [GeneratedRegex("""<a [^>]*rel="next"[^>]*href="(?<page>[^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Next();
}
