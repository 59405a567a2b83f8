using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Printers;
using Kiosk.Emulators.Uplinks;
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

    public AirVpnSettings AirVpn { get; init; } = new();

    public IProxySettings IProxy { get; init; } = new();

    public AirProxySettings AirProxy { get; init; } = new();

    public AzireVpnSettings AzireVpn { get; init; } = new();
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

    public AirVpnEmulator AirVpn { get; private set; } = null!;

    public IProxyEmulator IProxy { get; private set; } = null!;

    public AirProxyEmulator AirProxy { get; private set; } = null!;

    public AzireVpnEmulator AzireVpn { get; private set; } = null!;

    public IReadOnlyList<UplinkEmulator> Uplinks => [AirVpn, IProxy, AirProxy, AzireVpn];

    public static async Task<EmulatorHost> StartAsync(EmulatorHostSettings settings, CancellationToken cancellation)
    {
        var host = new EmulatorHost(settings.BasePort);
        try
        {
            host.WRouter = host.Joined(await WRouterEmulator.StartAsync(settings.WRouter with { Port = host.PortOr(settings.WRouter.Port) }, settings.Time, cancellation));
            host.ReceiptPrinter = await ReceiptPrinterEmulator.StartAsync(settings.ReceiptPrinter with { Port = host.PortOr(settings.ReceiptPrinter.Port) }, cancellation);
            host.running.Add(("Receipt printer", host.ReceiptPrinter.Address, host.ReceiptPrinter));
            host.LabelPrinter = await LabelPrinterEmulator.StartAsync(settings.LabelPrinter with { Port = host.PortOr(settings.LabelPrinter.Port) }, cancellation);
            host.running.Add(("Label printer", host.LabelPrinter.Address, host.LabelPrinter));
            host.AirVpn = host.Joined(await AirVpnEmulator.StartAsync(settings.AirVpn with { Port = host.PortOr(settings.AirVpn.Port) }, settings.Time, cancellation));
            host.IProxy = host.Joined(await IProxyEmulator.StartAsync(settings.IProxy with { Port = host.PortOr(settings.IProxy.Port) }, settings.Time, cancellation));
            host.AirProxy = host.Joined(await AirProxyEmulator.StartAsync(settings.AirProxy with { Port = host.PortOr(settings.AirProxy.Port) }, settings.Time, cancellation));
            host.AzireVpn = host.Joined(await AzireVpnEmulator.StartAsync(settings.AzireVpn with { Port = host.PortOr(settings.AzireVpn.Port) }, settings.Time, cancellation));
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

    T Joined<T>(T emulator)
        where T : WebEmulator
    {
        running.Add((emulator.Name, emulator.ApiUrl, emulator));
        return emulator;
    }

    int PortOr(int configured) => nextPort is null ? configured : nextPort++.Value;
}
