using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators;

/// <summary>A web server on loopback. Its state outlives <see cref="StopAsync"/>.</summary>
public abstract class WebEmulator : IAsyncDisposable
{
    LoopbackServer? server;

    private protected WebEmulator(int port) => Port = port;

    public abstract string Name { get; }

    /// <summary>What a client takes as the base address.</summary>
    public abstract Uri ApiUrl { get; }

    public int Port { get; private set; }

    /// <summary>Its plug is pulled.</summary>
    public bool IsOff => server is null;

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
        server = await LoopbackServer.StartAsync(HandleAsync, Port, cancellation);
        Port = server.Port;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task HandleAsync(HttpContext context, CancellationToken unplugged);

    private protected static async Task<T> StartedAsync<T>(T emulator, CancellationToken cancellation)
        where T : WebEmulator
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
