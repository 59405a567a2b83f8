using System.Diagnostics;
using System.Globalization;
using Kiosk.Tickets;

namespace Kiosk.Benchmarks.Figures;

/// <summary>1000 vouchers on A4 with both codes each, from values to bytes, and the most memory this process ever had.</summary>
static class ThousandTickets
{
    const int Tickets = 1000;
    const int TargetMilliseconds = 500;
    const int TargetBytes = 600_000;
    const int TargetMegabytes = 150;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        // What a warm process uses, not what the figures before this one have used.
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5", cancellationToken);
        var template = new TicketTemplates(Path.Combine(AppContext.BaseDirectory, "printer-templates"), ownFolder: null).Find("sheet-a4")
            ?? throw new InvalidOperationException("sheet-a4 is missing.");
        var renderer = new TicketRenderer();
        TicketRenderer.WarmUp();

        var milliseconds = new Samples();
        var cpu = new Samples();
        var bytes = 0;
        for (var round = -bench.Rounds(3, 1); round < bench.Rounds(15, 5); round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var used = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            var first = (round + 10) * Tickets;
            var tickets = Enumerable.Range(first, Tickets).Select(number => template.Compose(Voucher(number))).ToList();
            bytes = renderer.RenderSheet(tickets, template.Sheet!).Length; // a sheet's template has one
            if (round < 0)
                continue;
            milliseconds.Add(Stopwatch.GetElapsedTime(started));
            cpu.Add(Environment.CpuUsage.TotalTime - used);
        }

        var peak = await PeakMegabytesAsync(cancellationToken);
        return
        [
            new Row(
                $"PDF of {Tickets} tickets, warm",
                $"{milliseconds.Median:0} ms ({cpu.Median:0} ms processor time), {bytes / 1000} KB, {peak} MB at most",
                milliseconds.Median <= TargetMilliseconds && bytes <= TargetBytes && peak <= TargetMegabytes,
                $"≤ {TargetMilliseconds} ms, ≤ {TargetBytes / 1000} KB, ≤ {TargetMegabytes} MB",
                "7.2–9.9 s, 1830 KB"),
        ];
    }

    /// <summary>VmHWM of the kernel.</summary>
    static async Task<int> PeakMegabytesAsync(CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync("/proc/self/status", cancellationToken);
        var peak = lines.First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return int.Parse(peak["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    static VoucherTicket Voucher(int number) => new()
    {
        Username = $"k7mp{number:00000}",
        Passcode = $"x2qd{number * 7919L % 100_000:00000}",
        Plan = "Day pass",
        ValidFor = "1 day",
        Venue = "Grand Hôtel",
        IssuedAt = DateTimeOffset.UnixEpoch.AddDays(20_000),
        ExpiresAt = DateTimeOffset.UnixEpoch.AddDays(20_001),
        Zone = TimeZoneInfo.Utc,
        Wifi = new WifiNetwork("Venue guests", "come-in-and-surf", WifiSecurity.Wpa, Hidden: false),
        LoginUrl = $"http://192.168.10.1/login?username=k7mp{number:00000}&password=x2qd{number * 7919L % 100_000:00000}",
    };
}
