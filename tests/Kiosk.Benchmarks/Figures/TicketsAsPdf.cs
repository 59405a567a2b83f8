using System.Diagnostics;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Vouchers;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Benchmarks.Figures;

/// <summary>A4 sheets with two QR codes a ticket, in this process, other vouchers every time.</summary>
static class TicketsAsPdf
{
    const int Tickets = 100;
    const int Target = 80;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            $"--DataDirectory={bench.NewFolder()}", "--Venue:Name=Grand Hôtel", "--Wifi:Ssid=Venue guests", "--Wifi:Password=come-in-and-surf",
            "--Router:LoginUrl=http://192.168.10.1/login?username={username}&password={passcode}",
            "--Logging:LogLevel:Microsoft=None",
        ];
        await using var app = KioskApplication.Build(new KioskConfiguration(arguments));
        var tickets = app.Services.GetRequiredService<TicketService>();

        var milliseconds = new Samples();
        var cpu = new Samples();
        for (var round = -bench.Rounds(20, 10); round < bench.Rounds(40, 10); round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var vouchers = Enumerable.Range(0, Tickets).Select(i => Voucher((round * Tickets) + i + 1_000_000)).ToList();
            var used = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            var pdf = tickets.Sheet(vouchers);
            var took = Stopwatch.GetElapsedTime(started);
            if (!pdf.AsSpan().StartsWith("%PDF"u8))
                throw new InvalidOperationException("That is no PDF.");
            if (round < 0)
                continue;
            milliseconds.Add(took);
            cpu.Add(Environment.CpuUsage.TotalTime - used);
        }

        return
        [
            new Row(
                $"PDF of {Tickets} tickets, warm",
                $"{milliseconds.Median:0} ms (p99 {milliseconds.P99:0} ms; {cpu.Median:0} ms processor time)",
                milliseconds.Median <= Target,
                $"≤ {Target} ms",
                "about 1000 ms"),
        ];
    }

    static Voucher Voucher(int number)
    {
        var row = new Rig.LedgerRow(number);
        return new Voucher
        {
            Id = number,
            Username = row.Username,
            Passcode = row.Passcode,
            FullName = row.FullName,
            ValidFor = "1 day",
            ExpiresAt = DateTimeOffset.UnixEpoch.AddDays(20_001),
            State = VoucherState.Active,
            Source = VoucherSource.Kiosk,
            CreatedAt = DateTimeOffset.UnixEpoch.AddDays(20_000),
            CreatedBy = "desk",
        };
    }
}
