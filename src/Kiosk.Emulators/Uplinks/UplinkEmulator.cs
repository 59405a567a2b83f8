namespace Kiosk.Emulators.Uplinks;

/// <summary>A vendor's API on loopback. Its state outlives <see cref="StopAsync"/>; what time does to it is worked out when someone looks.</summary>
public abstract class UplinkEmulator : IAsyncDisposable
{
    readonly UplinkSite site;
    LoopbackServer? server;

    private protected UplinkEmulator(IVendorApi api, int port, TimeSpan answerDelay, TimeProvider time)
    {
        site = new UplinkSite(api, Faults, Calls, answerDelay, time);
        Port = port;
    }

    public abstract string Name { get; }

    /// <summary>What a client takes as the vendor's base address.</summary>
    public abstract Uri ApiUrl { get; }

    public int Port { get; private set; }

    /// <summary>Its plug is pulled.</summary>
    public bool IsOff => server is null;

    public UplinkFaults Faults { get; } = new();

    public CallLog Calls { get; } = new();

    private protected Uri Origin => new($"http://127.0.0.1:{Port}/");

    /// <summary>Pulls the plug: connections drop and the port refuses.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref server, value: null) is { } running)
            await running.DisposeAsync();
    }

    /// <summary>On the same port as before.</summary>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        if (server is not null)
            return;
        server = await LoopbackServer.StartAsync(site.HandleAsync, Port, cancellation);
        Port = server.Port;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    private protected static async Task<T> StartedAsync<T>(T emulator, CancellationToken cancellation)
        where T : UplinkEmulator
    {
        try
        {
            await emulator.StartAgainAsync(cancellation);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }
}
