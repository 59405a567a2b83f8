using System.Net;
using System.Net.Sockets;

namespace Kiosk.Emulators.Printers;

/// <summary>A TCP port of loopback that serves one connection after another, as port 9100 of a real printer, and can be unplugged.</summary>
sealed class PrinterPort(int port, int closeAfterBytes, Action begin, Action<ReadOnlyMemory<byte>> receive) : IAsyncDisposable
{
    readonly Lock gate = new();
    readonly CancellationTokenSource ending = new();
    TaskCompletionSource changed = NewSignal();
    TcpListener? listener;
    Socket? connection;
    Task serving = Task.CompletedTask;

    public int Number { get; private set; } = port;

    public Uri Address => new($"tcp://127.0.0.1:{Number}");

    public PrinterBehaviour Behaviour
    {
        get;
        set
        {
            lock (gate)
            {
                field = value;
                if (value == PrinterBehaviour.Off)
                    Unplug();
                else
                    Listen();
                changed.SetResult();
                changed = NewSignal();
            }
        }
    }

    public void Start()
    {
        lock (gate)
            Listen();
    }

    public void Answer(byte[] bytes)
    {
        if (Behaviour == PrinterBehaviour.Silent)
            return;
        try
        {
            connection?.Send(Behaviour == PrinterBehaviour.GarbledStatus ? StatusAnswers.Garbage : bytes);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Nobody waits for the answer.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        Task last;
        lock (gate)
        {
            Unplug();
            last = serving;
        }

        await last;
        ending.Dispose();
    }

    void Listen()
    {
        if (listener is not null)
            return;
        listener = new TcpListener(IPAddress.Loopback, Number);
        // A small window, so that a printer that never reads is soon felt by the sender.
        listener.Server.ReceiveBufferSize = 8192;
        listener.Start();
        Number = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync(serving, listener);
    }

    void Unplug()
    {
        listener?.Dispose();
        listener = null;
        connection?.Close(timeout: 0);
    }

    async Task ServeAsync(Task before, TcpListener from)
    {
        await before;
        while (await AcceptAsync(from) is { } socket)
        {
            using (socket)
                await TakeAsync(socket);
        }
    }

    /// <summary>null: switched off, or the end.</summary>
    async Task<Socket?> AcceptAsync(TcpListener from)
    {
        try
        {
            return await from.AcceptSocketAsync(ending.Token);
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or InvalidOperationException)
        {
            return null;
        }
    }

    async Task TakeAsync(Socket socket)
    {
        socket.NoDelay = true;
        connection = socket;
        begin();
        try
        {
            await ReadAsync(socket);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The sender hung up, or the printer was switched off.
        }
        finally
        {
            connection = null;
        }
    }

    async Task ReadAsync(Socket socket)
    {
        var buffer = new byte[4096];
        long total = 0;
        while (true)
        {
            await WaitWhileNotReadingAsync();
            var space = Behaviour == PrinterBehaviour.ClosesMidway ? (int)Math.Clamp(closeAfterBytes - total, 1, buffer.Length) : buffer.Length;
            var count = await socket.ReceiveAsync(buffer.AsMemory(0, space), ending.Token);
            if (count == 0)
                return;
            total += count;
            receive(buffer.AsMemory(0, count));
            if (Behaviour == PrinterBehaviour.ClosesMidway && total >= closeAfterBytes)
            {
                socket.Close(timeout: 0);
                return;
            }
        }
    }

    async Task WaitWhileNotReadingAsync()
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (Behaviour != PrinterBehaviour.NeverReads)
                    return;
                next = changed.Task;
            }

            await next.WaitAsync(ending.Token);
        }
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
