using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kiosk.Tests.Printing;

/// <summary>A device on loopback that takes raw bytes, in the good and the bad manners of printers. It is mute.</summary>
sealed class TestPrinter : IAsyncDisposable
{
    readonly TcpListener listener;
    readonly CancellationTokenSource stop = new();
    readonly TaskCompletionSource mayRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly MemoryStream paper = new();
    readonly Task accepting;
    int open;
    int skip;

    public TestPrinter(PrinterManners manners = PrinterManners.Good, int port = 0)
    {
        Manners = manners;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        if (manners is not PrinterManners.Good)
            listener.Server.ReceiveBufferSize = 4096;
        listener.Start();
        accepting = AcceptAsync();
    }

    public PrinterManners Manners { get; }
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public string Address => $"tcp://127.0.0.1:{Port}";
    public int Connections { get; private set; }
    public bool IsInUse => Volatile.Read(ref open) > 0;
    public int MostConnectionsAtOnce { get; private set; }

    public byte[] Paper
    {
        get
        {
            lock (paper)
                return paper.ToArray();
        }
    }

    /// <summary>What was printed, line by line; the tickets of these tests are one line each.</summary>
    public string[] Tickets => Encoding.ASCII.GetString(Paper).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A printer that did not read starts to.</summary>
    public void ReadOn() => mayRead.TrySetResult();

    public static int UnusedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    async Task AcceptAsync()
    {
        var clients = new List<Task>();
        try
        {
            while (true)
                clients.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(clients);
        }
    }

    async Task ServeAsync(Socket client)
    {
        Connections++;
        MostConnectionsAtOnce = Math.Max(MostConnectionsAtOnce, Interlocked.Increment(ref open));
        using (client)
        {
            try
            {
                await ReadAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                client.Close(0);
            }
        }

        Interlocked.Decrement(ref open);
    }

    async Task ReadAsync(Socket client)
    {
        if (Manners is PrinterManners.NeverReads)
            await mayRead.Task.WaitAsync(stop.Token);
        if (Manners is PrinterManners.Talks)
            await client.SendAsync("status "u8.ToArray(), SocketFlags.None, stop.Token);

        var buffer = new byte[1024];
        while (await client.ReceiveAsync(buffer, SocketFlags.None, stop.Token) is > 0 and var count)
        {
            if (Print(buffer.AsSpan(0, count)) && Manners is PrinterManners.ClosesMidway)
            {
                client.Close(0);
                return;
            }

            if (Manners is PrinterManners.Slow)
                await Task.Delay(2, stop.Token);
        }

        if (Manners is PrinterManners.KeepsOpen)
            await Task.Delay(Timeout.Infinite, stop.Token);
    }

    /// <summary>Questions about its state are no paper; it answers none.</summary>
    bool Print(ReadOnlySpan<byte> bytes)
    {
        var before = paper.Length;
        lock (paper)
        {
            foreach (var one in bytes)
            {
                if (skip > 0)
                    skip--;
                else if (one is 0x10 or 0x1B)
                    skip = one is 0x10 ? 2 : 3;
                else
                    paper.WriteByte(one);
            }
        }

        return paper.Length > before;
    }

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
            return;
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
        await paper.DisposeAsync();
    }
}

public enum PrinterManners
{
    Good,
    Slow,

    /// <summary>Sends something unasked, as printers with automatic status do.</summary>
    Talks,

    /// <summary>Never closes its side.</summary>
    KeepsOpen,
    NeverReads,
    ClosesMidway,
}
