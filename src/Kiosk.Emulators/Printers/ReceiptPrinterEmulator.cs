using System.Net;
using System.Net.Sockets;

namespace Kiosk.Emulators.Printers;

public sealed class PrintedEventArgs(PrintedTicket ticket) : EventArgs
{
    public PrintedTicket Ticket => ticket;
}

/// <summary>A receipt printer at a TCP port of loopback, one connection after another, as port 9100 of a real one.</summary>
public sealed class ReceiptPrinterEmulator : IAsyncDisposable
{
    readonly ReceiptPrinterSettings settings;
    readonly Lock gate = new();
    readonly CancellationTokenSource ending = new();
    readonly PrinterMechanism mechanism;
    readonly List<MemoryStream> jobs = [];
    TaskCompletionSource changed = NewSignal();
    TcpListener? listener;
    Socket? connection;
    Task serving = Task.CompletedTask;
    int announced;

    ReceiptPrinterEmulator(ReceiptPrinterSettings settings)
    {
        this.settings = settings;
        Port = settings.Port;
        mechanism = new PrinterMechanism(settings);
    }

    /// <summary>Raised for every ticket that is cut off, while no lock is held.</summary>
    public event EventHandler<PrintedEventArgs>? Printed;

    public int Port { get; private set; }

    public Uri Address => new($"tcp://127.0.0.1:{Port}");

    /// <summary>What waits while the printer cannot print is printed when the conditions are mended.</summary>
    public PrinterConditions Conditions
    {
        get
        {
            lock (gate)
                return mechanism.Conditions;
        }

        set
        {
            lock (gate)
            {
                mechanism.Conditions = value;
                mechanism.PrintHeld(Answer);
            }

            Announce();
        }
    }

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
                Signal();
            }
        }
    }

    /// <summary>The tickets cut so far, oldest first.</summary>
    public IReadOnlyList<PrintedTicket> Paper
    {
        get
        {
            lock (gate)
                return [.. mechanism.Paper];
        }
    }

    /// <summary>Every byte received, one array a connection, oldest first.</summary>
    public IReadOnlyList<byte[]> RawJobs
    {
        get
        {
            lock (gate)
                return [.. jobs.Select(j => j.ToArray())];
        }
    }

    public static Task<ReceiptPrinterEmulator> StartAsync(ReceiptPrinterSettings settings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var printer = new ReceiptPrinterEmulator(settings);
        lock (printer.gate)
            printer.Listen();
        return Task.FromResult(printer);
    }

    /// <summary>Waits until so many tickets were cut since the start, and returns those that are kept.</summary>
    public async Task<IReadOnlyList<PrintedTicket>> WaitForTicketsAsync(int count, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (mechanism.PrintedCount >= count)
                    return [.. mechanism.Paper];
                next = changed.Task;
            }

            await next.WaitAsync(cancellation);
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
        listener = new TcpListener(IPAddress.Loopback, Port);
        // A small window, so that a printer that never reads is soon felt by the sender.
        listener.Server.ReceiveBufferSize = 8192;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
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
        var job = new MemoryStream();
        lock (gate)
        {
            connection = socket;
            mechanism.BeginJob();
            jobs.Add(job);
            if (jobs.Count > settings.Keep)
                jobs.RemoveAt(0);
        }

        try
        {
            await ReadAsync(socket, job);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The sender hung up, or the printer was switched off.
        }
        finally
        {
            lock (gate)
                connection = null;
        }
    }

    async Task ReadAsync(Socket socket, MemoryStream job)
    {
        var buffer = new byte[4096];
        while (true)
        {
            await WaitWhileNotReadingAsync();
            var space = Behaviour == PrinterBehaviour.ClosesMidway ? (int)Math.Clamp(settings.CloseAfterBytes - job.Length, 1, buffer.Length) : buffer.Length;
            var count = await socket.ReceiveAsync(buffer.AsMemory(0, space), ending.Token);
            if (count == 0)
                return;
            lock (gate)
            {
                job.Write(buffer, 0, count);
                mechanism.Receive(buffer.AsSpan(0, count), Answer);
            }

            Announce();
            if (Behaviour == PrinterBehaviour.ClosesMidway && job.Length >= settings.CloseAfterBytes)
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

    void Answer(byte[] bytes)
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

    void Announce()
    {
        PrintedTicket[] fresh;
        lock (gate)
        {
            var count = Math.Min(mechanism.PrintedCount - announced, mechanism.Paper.Count);
            fresh = [.. mechanism.Paper.TakeLast(count)];
            announced = mechanism.PrintedCount;
            if (fresh.Length > 0)
                Signal();
        }

        foreach (var ticket in fresh)
            Printed?.Invoke(this, new PrintedEventArgs(ticket));
    }

    void Signal()
    {
        changed.SetResult();
        changed = NewSignal();
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
