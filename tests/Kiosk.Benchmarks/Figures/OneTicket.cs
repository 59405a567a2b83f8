using System.Diagnostics;
using Kiosk.Benchmarks.Rig;
using Kiosk.Emulators.Printers;

namespace Kiosk.Benchmarks.Figures;

/// <summary>From the call to print until a receipt printer has the ticket's last byte, its state having been asked before.</summary>
static class OneTicket
{
    const int Target = 20;
    const int FirstTarget = 300;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), cancellationToken);
        var settings = new VenueSettings { Printer = printer.Address, WithToken = true, SyncSeconds = 600 };
        await using var venue = await Venue.OpenAsync(bench, settings, cancellationToken);
        var username = await venue.Client.IssueAsync(print: false, cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken); // it warms up by itself
        var cut = 0;
        var first = await PrintAsync(venue, printer, username, ++cut, cancellationToken);
        for (var n = 0; n < 20; n++)
            await PrintAsync(venue, printer, username, ++cut, cancellationToken);

        var warm = new Samples();
        for (var n = 0; n < bench.Rounds(200, 30); n++)
            warm.Add(await PrintAsync(venue, printer, username, ++cut, cancellationToken));
        return
        [
            new Row(
                "one ticket over TCP, from the call to its last byte",
                $"{warm.Median:0.0} ms (99 of 100: {warm.P99:0} ms)", warm.Median <= Target, $"≤ {Target} ms"),
            new Row("the first ticket after the start", $"{first.TotalMilliseconds:0} ms", first.TotalMilliseconds <= FirstTarget, $"≤ {FirstTarget} ms"),
        ];
    }

    static async Task<TimeSpan> PrintAsync(
        Venue venue, ReceiptPrinterEmulator printer, string username, int cut, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await venue.Client.PrintAsync(username, cancellationToken);
        await printer.WaitForTicketsAsync(cut, cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }
}
