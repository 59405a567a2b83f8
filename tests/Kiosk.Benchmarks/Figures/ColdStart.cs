using Kiosk.Benchmarks.Processes;
using Kiosk.Benchmarks.Rig;

namespace Kiosk.Benchmarks.Figures;

/// <summary>From the start of the process to the first page, in turns with an empty Razor page that has a SQLite database open.</summary>
static class ColdStart
{
    const double Target = 1.5;

    public static async Task<Row[]> MeasureAsync(Bench bench, CancellationToken cancellationToken)
    {
        var settings = new VenueSettings { Vouchers = 1000, Live = 1000 };
        var floorProgram = await bench.FloorAsync(cancellationToken);
        var floorFolder = bench.NewFolder();
        var kioskProgram = await bench.KioskAsync(cancellationToken);
        var kioskFolder = bench.NewFolder();
        await using var router = await Venue.StartRouterAsync(settings, Ledger.Fill(kioskFolder, settings.Vouchers, settings.Live), cancellationToken);

        var floor = new Starts(floorFolder, [floorProgram, "--ConnectionStrings:Floor=Data Source=floor.db"]);
        var kiosk = new Starts(kioskFolder, [.. Venue.Arguments(kioskProgram, kioskFolder, router, settings)]);
        for (var round = 0; round <= bench.Rounds(15, 4); round++)
        {
            await floor.OnceAsync(isWarmUp: round == 0, cancellationToken);
            await kiosk.OnceAsync(isWarmUp: round == 0, cancellationToken);
        }

        var cpu = kiosk.Cpu.Median / floor.Cpu.Median;
        var wall = kiosk.Wall.Median / floor.Wall.Median;
        return
        [
            new Row(
                "cold start to the first page, against an empty Razor page",
                $"{cpu:0.00} × processor time ({kiosk.Cpu.Median:0} ms), {wall:0.00} × wall time ({kiosk.Wall.Median:0} ms)",
                cpu <= Target && wall <= Target,
                $"≤ {Target} ×",
                "about 1.7 ×"),
        ];
    }

    sealed class Starts(string folder, string[] arguments)
    {
        public Samples Wall { get; } = new();

        public Samples Cpu { get; } = new();

        public async Task OnceAsync(bool isWarmUp, CancellationToken cancellationToken)
        {
            await using var app = ServedApp.Start(folder, arguments);
            var (wall, cpu) = await app.FirstAsync("/", cancellationToken);
            if (isWarmUp)
                return;
            Wall.Add(wall);
            Cpu.Add(cpu);
        }
    }
}
