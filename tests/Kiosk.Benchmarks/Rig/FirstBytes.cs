using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Kiosk.Benchmarks.Rig;

/// <summary>A receipt printer that only looks at its watch when a ticket's first byte comes in.</summary>
sealed class FirstBytes : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, port: 0);
    readonly CancellationTokenSource ending = new();
    readonly Channel<long> tickets = Channel.CreateUnbounded<long>();
    readonly Task serving;

    public FirstBytes()
    {
        listener.Start();
        Address = new Uri($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>The <see cref="Stopwatch"/>'s reading at the first byte of the next ticket that was sent in full.</summary>
    public ValueTask<long> NextAsync(CancellationToken cancellationToken) => tickets.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await serving;
        listener.Dispose();
        ending.Dispose();
    }

    async Task ServeAsync()
    {
        var buffer = new byte[65536];
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync(ending.Token);
                if (await socket.ReceiveAsync(buffer, ending.Token) == 0)
                    continue;
                var first = Stopwatch.GetTimestamp();
                while (await socket.ReceiveAsync(buffer, ending.Token) > 0)
                {
                }

                tickets.Writer.TryWrite(first);
            }
        }
        catch (OperationCanceledException)
        {
            tickets.Writer.Complete();
        }
    }
}
