namespace Kiosk.Printing.Transports.Wires;

/// <summary>
/// A printer at a device file. Taken means that the system's driver has handed every byte to the device. Nothing here
/// blocks a thread: a printer that takes no byte is asked again and again until the time is up.
/// </summary>
sealed class DeviceWire(DeviceFile device, PrintTimings timings, TimeProvider time) : IPrinterWire
{
    const int Chunk = 4096;
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    readonly Heard heard = new();
    readonly byte[] answer = new byte[256];
    bool broken;

    public bool IsOpen => !broken;

    public ReadOnlySpan<byte> FirstWords => heard.First;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        for (var sent = 0; sent < bytes.Length;)
        {
            var count = device.Write(bytes.Span[sent..Math.Min(sent + Chunk, bytes.Length)]);
            sent += count;
            if (count > 0)
                since = time.GetTimestamp();
            else
                await PauseAsync(since, cancellationToken);
        }
    }

    public async Task TakenAsync(CancellationToken cancellationToken)
    {
        var (least, since) = (int.MaxValue, time.GetTimestamp());
        while (!device.IsDrained)
        {
            if (device.Outstanding is { } bytes && bytes < least)
                (least, since) = (bytes, time.GetTimestamp());
            await PauseAsync(since, cancellationToken);
        }
    }

    public async ValueTask<byte?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Listen();
            if (heard.TryNext(out var next))
                return next;
            await Task.Delay(Look, time, cancellationToken);
        }
    }

    public void ForgetAnswers()
    {
        Listen();
        heard.Forget();
    }

    public Task FinishAsync(CancellationToken cancellationToken) => TakenAsync(cancellationToken);

    public void Break() => broken = true;

    public ValueTask DisposeAsync()
    {
        // Else the driver would hold back the closing until the last byte has gone out.
        device.DropOutput();
        device.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Many USB printers cannot be read at all; they just say nothing.</summary>
    void Listen()
    {
        try
        {
            while (device.Read(answer) is > 0 and var count)
                heard.Add(answer.AsSpan(0, count));
        }
        catch (IOException)
        {
            return;
        }
    }

    async Task PauseAsync(long since, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(since) >= timings.Stall)
            throw new TimeoutException();
        await Task.Delay(Look, time, cancellationToken);
    }
}
