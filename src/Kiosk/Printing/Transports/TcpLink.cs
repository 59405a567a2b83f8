using System.Net.Sockets;

namespace Kiosk.Printing.Transports;

/// <summary>
/// Taken means that the printer's own network part acknowledged every byte: a write alone ends as soon as the bytes
/// lie in a buffer of this machine.
/// </summary>
sealed class TcpLink : IPrinterLink
{
    const int Chunk = 4096;
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    readonly Socket socket;
    readonly PrintTimings timings;
    readonly TimeProvider time;
    readonly Task<bool> closed;
    bool finished;
    bool broken;

    public TcpLink(PrinterTarget target, Socket socket, PrintTimings timings, TimeProvider time)
    {
        Target = target;
        this.socket = socket;
        this.timings = timings;
        this.time = time;
        closed = ReadAsync();
    }

    public PrinterTarget Target { get; }

    public bool IsOpen => !broken && !finished && !closed.IsCompleted;

    public async Task<PrintEvidence> SendAsync(TicketBytes ticket, CancellationToken cancellationToken)
    {
        var bytes = ticket.Content;
        await GuardAsync(async () =>
        {
            for (var sent = 0; sent < bytes.Length; sent += Chunk)
            {
                using var stall = new CancellationTokenSource(timings.Stall, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancellationToken);
                await socket.SendAsync(bytes.Slice(sent, Math.Min(Chunk, bytes.Length - sent)), SocketFlags.None, either.Token);
            }

            await AcknowledgedAsync(cancellationToken);
            if (TcpProgress.Of(socket).IsClosed)
                throw new SocketException((int)SocketError.ConnectionReset);
        }, cancellationToken);
        return PrintEvidence.Taken;
    }

    public Task FinishAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        finished = true;
        socket.Shutdown(SocketShutdown.Send);
        await AcknowledgedAsync(cancellationToken);
        try
        {
            if (!await closed.WaitAsync(timings.Goodbye, time, cancellationToken))
                throw new SocketException((int)SocketError.ConnectionReset);
        }
        catch (TimeoutException)
        {
            return; // it keeps its side open, as some printers do
        }
    }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            try
            {
                await FinishAsync(CancellationToken.None);
            }
            catch (PrintUnconfirmedException)
            {
                broken = true;
            }
        }

        // Closing at once drops what lies in this machine's buffers: no late ticket after a person was asked about it.
        socket.Close(broken ? 0 : -1);
        await closed;
    }

    async Task AcknowledgedAsync(CancellationToken cancellationToken)
    {
        var least = long.MaxValue;
        var since = time.GetTimestamp();
        while (TcpProgress.Of(socket) is { Outstanding: > 0 } progress)
        {
            if (progress.IsClosed)
                throw new SocketException((int)SocketError.ConnectionReset);
            if (progress.Outstanding < least)
                (least, since) = (progress.Outstanding, time.GetTimestamp());
            else if (time.GetElapsedTime(since) >= timings.Stall)
                throw new TimeoutException();
            await Task.Delay(Look, time, cancellationToken);
        }
    }

    async Task GuardAsync(Func<Task> talk, CancellationToken cancellationToken)
    {
        try
        {
            await talk();
        }
        catch (Exception exception)
        {
            broken = true;
            var stalled = exception is TimeoutException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
            throw new PrintUnconfirmedException(
                new PrintTrouble(stalled ? PrintSentence.NeverRead : PrintSentence.StoppedMidway), exception);
        }
    }

    /// <summary>
    /// Takes what the printer says, because unread answers make a close destructive. Ends when the printer closes:
    /// true in peace, false by a reset.
    /// </summary>
    async Task<bool> ReadAsync()
    {
        var answer = new byte[256];
        try
        {
            while (await socket.ReceiveAsync(answer, SocketFlags.None) > 0)
            {
            }

            return true;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }
}
