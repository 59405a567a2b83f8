using Kiosk.Emulators.Printers;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Emulators;

public sealed record EmulatorHostSettings
{
    /// <summary>Each emulator takes the next port from here on, in the order of <see cref="EmulatorHost.Describe"/>; null: any free ports.</summary>
    public int? BasePort { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public WRouterSettings WRouter { get; init; } = new() { PostEnabled = true, Lively = true };

    public ReceiptPrinterSettings ReceiptPrinter { get; init; } = new();

    public LabelPrinterSettings LabelPrinter { get; init; } = new();
}

/// <summary>Everything a venue without hardware needs, on loopback.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    readonly List<(string Name, Uri Address, IAsyncDisposable Emulator)> running = [];
    int? nextPort;

    EmulatorHost(int? basePort) => nextPort = basePort;

    public WRouterEmulator WRouter { get; private set; } = null!;

    public ReceiptPrinterEmulator ReceiptPrinter { get; private set; } = null!;

    public LabelPrinterEmulator LabelPrinter { get; private set; } = null!;

    public static async Task<EmulatorHost> StartAsync(EmulatorHostSettings settings, CancellationToken cancellation)
    {
        var host = new EmulatorHost(settings.BasePort);
        try
        {
            host.WRouter = await WRouterEmulator.StartAsync(settings.WRouter with { Port = host.PortOr(settings.WRouter.Port) }, settings.Time, cancellation);
            host.running.Add(("W-Router", host.WRouter.ApiUrl, host.WRouter));
            host.ReceiptPrinter = await ReceiptPrinterEmulator.StartAsync(settings.ReceiptPrinter with { Port = host.PortOr(settings.ReceiptPrinter.Port) }, cancellation);
            host.running.Add(("Receipt printer", host.ReceiptPrinter.Address, host.ReceiptPrinter));
            host.LabelPrinter = await LabelPrinterEmulator.StartAsync(settings.LabelPrinter with { Port = host.PortOr(settings.LabelPrinter.Port) }, cancellation);
            host.running.Add(("Label printer", host.LabelPrinter.Address, host.LabelPrinter));
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>One line per emulator.</summary>
    public IEnumerable<(string Name, string Address)> Describe() => running.Select(r => (r.Name, r.Address.ToString()));

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, _, emulator) in Enumerable.Reverse(running))
            await emulator.DisposeAsync();
        running.Clear();
    }

    int PortOr(int configured) => nextPort is null ? configured : nextPort++.Value;
}
