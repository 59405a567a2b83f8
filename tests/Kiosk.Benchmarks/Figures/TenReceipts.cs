using System.Diagnostics;
using Kiosk.Benchmarks.Rig;
using Kiosk.Emulators.Printers;

namespace Kiosk.Benchmarks.Figures;

/// <summary>From the first of ten calls to the tenth ticket that a receipt printer has cut.</summary>
static class TenReceipts
{
    const int Tickets = 10;
    const int Target = 1000;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        await using var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), cancellationToken);
        await using var venue = await Venue.OpenAsync(
            bench, new VenueSettings { Printer = printer.Address, WithToken = true }, cancellationToken);
        var usernames = new List<string>();
        while (usernames.Count < Tickets)
            usernames.Add(await venue.Client.IssueAsync(print: false, cancellationToken));

        var milliseconds = new Samples();
        var cut = 0;
        for (var round = -2; round < bench.Rounds(10, 3); round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var username in usernames)
                await venue.Client.PrintAsync(username, cancellationToken);
            await printer.WaitForTicketsAsync(cut += Tickets, cancellationToken);
            if (round >= 0)
                milliseconds.Add(Stopwatch.GetElapsedTime(started));
        }

        return
        [
            new Row(
                $"{Tickets} tickets to a receipt printer",
                $"{milliseconds.Median:0} ms (at most {milliseconds.Max:0} ms)",
                milliseconds.Median <= Target,
                "≤ 1 s",
                "15.6 s"),
        ];
    }
}
