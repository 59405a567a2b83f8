using System.Net;
using System.Net.Sockets;

namespace Kiosk.Tests.Printing.Transports;

/// <summary>A device on loopback that answers each of some byte sequences as a test says, and no others.</summary>
sealed class AnsweringPrinter : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly (byte[] Question, Func<byte[]> Answer)[] answers;
    readonly Task serving;

    public AnsweringPrinter(params (byte[] Question, Func<byte[]> Answer)[] answers)
    {
        this.answers = answers;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"tcp://{listener.LocalEndpoint}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    async Task ServeAsync()
    {
        try
        {
            using var client = await listener.AcceptSocketAsync(stop.Token);
            var heard = new List<byte>();
            var buffer = new byte[1024];
            while (await client.ReceiveAsync(buffer, SocketFlags.None, stop.Token) is > 0 and var count)
            {
                foreach (var one in buffer.AsSpan(0, count).ToArray())
                {
                    heard.Add(one);
                    foreach (var (_, answer) in answers.Where(known => heard.TakeLast(known.Question.Length).SequenceEqual(known.Question)))
                        await client.SendAsync(answer(), SocketFlags.None, stop.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            return;
        }
    }
}
