using System.Diagnostics;
using Kiosk.Benchmarks.Rig;
using Kiosk.Emulators.Printers;

namespace Kiosk.Benchmarks.Figures;

/// <summary>A queue of tickets, each confirmed before the next is sent, against the pace of the printer itself.</summary>
static class HundredTickets
{
    const int Tickets = 100;
    const double Target = 1.1;

    /// <summary>A fast printer: 12 cm of paper at 300 mm/s.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        var count = bench.Rounds(Tickets, 20);
        await using var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings { TimePerTicket = Pace }, cancellationToken);
        var settings = new VenueSettings { Printer = printer.Address, WithToken = true, SyncSeconds = 600 };
        await using var venue = await Venue.OpenAsync(bench, settings, cancellationToken);
        var username = await venue.Client.IssueAsync(print: false, cancellationToken);
        await venue.Client.PrintAsync(username, cancellationToken);
        await printer.WaitForTicketsAsync(1, cancellationToken);

        var started = Stopwatch.GetTimestamp();
        for (var n = 0; n < count; n++)
            await venue.Client.PrintAsync(username, cancellationToken);
        await printer.WaitForTicketsAsync(count + 1, cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        var ratio = took / (Pace * count);
        return
        [
            new Row(
                $"{count} confirmed tickets to one printer, against its own pace",
                $"{ratio:0.00} × ({took.TotalSeconds:0.0} s, possible {(Pace * count).TotalSeconds:0.0} s)", ratio <= Target, $"≤ {Target:0.00} ×"),
        ];
    }
}
