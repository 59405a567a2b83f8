using System.Net.Http.Headers;
using Kiosk.Benchmarks.Processes;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Benchmarks.Rig;

/// <summary>The published kiosk in a process of its own, beside an emulated router in this one.</summary>
sealed class Venue : IAsyncDisposable
{
    const string ApiKey = "key-of-the-benchmark";
    public const string PrinterName = "bench";

    Venue(WRouterEmulator router, ServedApp kiosk)
    {
        Router = router;
        Kiosk = kiosk;
    }

    public WRouterEmulator Router { get; }

    public ServedApp Kiosk { get; }

    /// <summary>Bears the token.</summary>
    public HttpClient Client => Kiosk.Client;

    public static async Task<Venue> OpenAsync(Bench bench, VenueSettings settings, CancellationToken cancellationToken)
    {
        var program = await bench.KioskAsync(cancellationToken);
        var folder = bench.NewFolder();
        var live = Ledger.Fill(folder, settings.Vouchers, settings.Live);
        settings.FillIn(folder);
        var router = await StartRouterAsync(settings, live, cancellationToken);
        var venue = new Venue(router, ServedApp.Start(folder, Arguments(program, folder, router, settings)));
        try
        {
            await venue.Kiosk.FirstAsync("/healthz/live", cancellationToken);
            if (settings.WithToken)
            {
                var token = await MakeTokenAsync(program, folder, cancellationToken);
                venue.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            return venue;
        }
        catch
        {
            await venue.DisposeAsync();
            throw;
        }
    }

    /// <summary>What <c>serve</c> is started with beside this router.</summary>
    public static IEnumerable<string> Arguments(string program, string folder, WRouterEmulator router, VenueSettings settings)
    {
        yield return program;
        yield return "serve";
        yield return $"--DataDirectory={folder}";
        yield return $"--Router:Url={router.ApiUrl}";
        yield return $"--Router:ApiKey={ApiKey}";
        yield return $"--Router:SyncSeconds={settings.SyncSeconds}";
        yield return $"--Router:LoginUrl={router.LoginUrl}?username={{username}}&password={{passcode}}";
        yield return "--Wifi:Ssid=Venue guests";
        yield return "--Wifi:Password=come-in-and-surf";
        foreach (var argument in settings.More)
            yield return argument;
        if (settings.Printer is null)
            yield break;
        yield return $"--Printers:0:Name={PrinterName}";
        yield return $"--Printers:0:Address={settings.Printer}";
        yield return "--Printers:0:Default=true";
    }

    public static async Task<WRouterEmulator> StartRouterAsync(
        VenueSettings settings, IEnumerable<LedgerRow> vouchers, CancellationToken cancellationToken)
    {
        var router = await WRouterEmulator.StartAsync(
            new WRouterSettings { ApiKey = ApiKey, PostEnabled = true, AnswerDelay = settings.RouterDelay }, TimeProvider.System, cancellationToken);
        foreach (var row in vouchers)
            router.Add(new NewVoucher { Username = row.Username, Passcode = row.Passcode, FullName = row.FullName, ValidFor = "always" });
        return router;
    }

    public async ValueTask DisposeAsync()
    {
        await Kiosk.DisposeAsync();
        await Router.DisposeAsync();
    }

    static async Task<string> MakeTokenAsync(string program, string folder, CancellationToken cancellationToken)
    {
        await using var making = Child.Start(folder, [program, "token", "create", "bench"], [("KIOSK_DataDirectory", folder)]);
        return (await making.EndAsync(cancellationToken)).Trim();
    }
}
