using System.Net;
using System.Net.Sockets;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>A bad wire in front of a printer: Print-Job goes through whole, its answer does not come back.</summary>
sealed class AnswerLoser : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly int printer;
    int lost;

    public AnswerLoser(int printer)
    {
        this.printer = printer;
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"ipp://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/ipp/print";

    public int Lost => Volatile.Read(ref lost);

    public void Dispose() => listener.Dispose();

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    async Task CarryAsync(TcpClient near)
    {
        using var _ = near;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, printer);
        var (one, other) = (near.GetStream(), far.GetStream());
        var printing = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var forth = ForthAsync(one, other, printing);
        var answer = new byte[64 << 10];
        for (int count; (count = await other.ReadAsync(answer)) > 0;)
        {
            if (await printing.Task)
            {
                Interlocked.Increment(ref lost);
                return;
            }

            await one.WriteAsync(answer.AsMemory(0, count));
        }

        await forth;
    }

    static async Task ForthAsync(NetworkStream from, NetworkStream to, TaskCompletionSource<bool> printing)
    {
        var bytes = new byte[64 << 10];
        for (int count; (count = await from.ReadAsync(bytes)) > 0;)
        {
            printing.TrySetResult(bytes.AsSpan(0, count).IndexOf("document-format"u8) >= 0 && bytes.AsSpan(0, count).IndexOf((ReadOnlySpan<byte>)[1, 1, 0, 2]) >= 0);
            await to.WriteAsync(bytes.AsMemory(0, count));
        }
    }
}
