using System.Net.Sockets;

namespace Kiosk.Printing.Transports.Wires;

/// <summary>
/// Taken means that the printer's own network part acknowledged every byte: a write alone ends as soon as the bytes
/// lie in a buffer of this machine.
/// </summary>
sealed class TcpWire : IPrinterWire
{
    const int Chunk = 4096;
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    readonly Socket socket;
    readonly PrintTimings timings;
    readonly TimeProvider time;
    readonly Heard heard = new();
    readonly Task<bool> closed;
    bool finished;
    bool broken;

    public TcpWire(Socket socket, PrintTimings timings, TimeProvider time)
    {
        this.socket = socket;
        this.timings = timings;
        this.time = time;
        closed = ListenAsync();
    }

    public bool IsOpen => !broken && !finished && !closed.IsCompleted;

    public ReadOnlySpan<byte> FirstWords => heard.First;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < bytes.Length; sent += Chunk)
        {
            using var stall = new CancellationTokenSource(timings.Stall, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancellationToken);
            try
            {
                await socket.SendAsync(bytes.Slice(sent, Math.Min(Chunk, bytes.Length - sent)), SocketFlags.None, either.Token);
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException(message: null, exception);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                throw new IOException(message: null, exception);
            }
        }
    }

    public async Task TakenAsync(CancellationToken cancellationToken)
    {
        var least = long.MaxValue;
        var since = time.GetTimestamp();
        while (TcpProgress.Of(socket) is { Outstanding: > 0 } progress)
        {
            if (progress.IsClosed)
                throw Gone();
            if (progress.Outstanding < least)
                (least, since) = (progress.Outstanding, time.GetTimestamp());
            else if (time.GetElapsedTime(since) >= timings.Stall)
                throw new TimeoutException();
            await Task.Delay(Look, time, cancellationToken);
        }

        if (TcpProgress.Of(socket).IsClosed)
            throw Gone();
    }

    public ValueTask<byte?> ReadAsync(CancellationToken cancellationToken) => heard.NextAsync(cancellationToken);

    public void ForgetAnswers() => heard.Forget();

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        finished = true;
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException exception)
        {
            throw new IOException(message: null, exception);
        }

        await TakenUntilClosedAsync(cancellationToken);
        try
        {
            if (!await closed.WaitAsync(timings.Goodbye, time, cancellationToken))
                throw Gone();
        }
        catch (TimeoutException)
        {
            return; // it keeps its side open, as some printers do
        }
    }

    public void Break() => broken = true;

    public async ValueTask DisposeAsync()
    {
        socket.Close(broken ? 0 : -1);
        await closed;
    }

    /// <summary>Both sides closed is no objection here.</summary>
    async Task TakenUntilClosedAsync(CancellationToken cancellationToken)
    {
        if (TcpProgress.Of(socket) is { Outstanding: > 0 } or { IsClosed: false })
        {
            try
            {
                await TakenAsync(cancellationToken);
            }
            catch (IOException) when (TcpProgress.Of(socket).Outstanding == 0)
            {
                return;
            }
        }
    }

    static IOException Gone() => new(message: null, new SocketException((int)SocketError.ConnectionReset));

    /// <summary>
    /// Takes what the printer says, because unread answers make a close destructive. Ends when the printer closes:
    /// true in peace, false by a reset.
    /// </summary>
    async Task<bool> ListenAsync()
    {
        var answer = new byte[256];
        try
        {
            while (await socket.ReceiveAsync(answer, SocketFlags.None) is > 0 and var count)
                heard.Add(answer.AsSpan(0, count));
            return true;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return false;
        }
        finally
        {
            heard.End();
        }
    }
}
