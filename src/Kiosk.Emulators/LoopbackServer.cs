using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kiosk.Emulators;

/// <summary>One Kestrel between plug and unplug.</summary>
sealed class LoopbackServer : IAsyncDisposable
{
    const int MostBodyBytes = 1 << 20;

    readonly WebApplication app;
    readonly CancellationTokenSource unplugged = new();

    LoopbackServer(Func<HttpContext, CancellationToken, Task> site, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        app = builder.Build();
        app.Run(async context =>
        {
            try
            {
                await site(context, unplugged.Token);
            }
            catch (OperationCanceledException)
            {
                context.Abort();
            }
        });
    }

    public int Port { get; private set; }

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, CancellationToken, Task> site, int port, CancellationToken cancellation)
    {
        var server = new LoopbackServer(site, port);
        try
        {
            await server.app.StartAsync(cancellation);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Port = new Uri(addresses.Addresses.First()).Port;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await unplugged.CancelAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        unplugged.Dispose();
    }

    /// <summary>Ctrl+C belongs to the process that hosts the emulator.</summary>
    sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
