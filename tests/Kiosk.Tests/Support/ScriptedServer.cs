using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kiosk.Tests.Support;

/// <summary>A raw HTTP/1.1 server on loopback: sees the bytes of every request and answers with the bytes of a script.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentQueue<ScriptedRequest> requests = new();
    readonly ConcurrentBag<Task> conversations = [];
    readonly SemaphoreSlim arrived = new(0);
    readonly Func<ScriptedRequest, Task<ScriptedReply>> script;
    readonly Task accepting;

    public ScriptedServer(Func<ScriptedRequest, ScriptedReply> script)
        : this(request => Task.FromResult(script(request)))
    {
    }

    public ScriptedServer(Func<ScriptedRequest, Task<ScriptedReply>> script)
    {
        this.script = script;
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/";
    public IReadOnlyList<ScriptedRequest> Requests => [.. requests];
    public ScriptedRequest Request => requests.ShouldHaveSingleItem();

    /// <summary>Until one more request has come in whole.</summary>
    public Task ArrivedAsync() => arrived.WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        // Accepting ends first: a stopped listener that is asked once more says that it was never started.
        await stop.CancelAsync();
        await accepting;
        listener.Stop();
        await Task.WhenAll(conversations);
    }

    async Task AcceptAsync()
    {
        for (var connection = 1; ; connection++)
        {
            try
            {
                var socket = await listener.AcceptSocketAsync(stop.Token);
                conversations.Add(ConverseAsync(socket, connection));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task ConverseAsync(Socket socket, int connection)
    {
        using var _ = socket;
        try
        {
            for (var number = 1; await ReadAsync(socket, connection, number) is { } request; number++)
            {
                requests.Enqueue(request);
                arrived.Release();
                var reply = await script(request);
                await socket.SendAsync(reply.Bytes, SocketFlags.None, stop.Token);
                switch (reply.Then)
                {
                    case Then.Hang:
                        await Task.Delay(Timeout.Infinite, stop.Token);
                        break;
                    case Then.Reset:
                        socket.LingerState = new LingerOption(true, 0);
                        return;
                    case Then.Close:
                        socket.Shutdown(SocketShutdown.Both);
                        return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    async Task<ScriptedRequest?> ReadAsync(Socket socket, int connection, int number)
    {
        var bytes = new List<byte>();
        var chunk = new byte[4096];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. bytes]);
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and > 0)
            {
                var request = new ScriptedRequest(text[..end], text[(end + 4)..], connection, number);
                if (request.Body.Length >= int.Parse(request.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture))
                    return request;
            }

            var count = await socket.ReceiveAsync(chunk, SocketFlags.None, stop.Token);
            if (count == 0)
                return null;
            bytes.AddRange(chunk.AsSpan(0, count));
        }
    }
}

/// <param name="Body">One character a byte.</param>
/// <param name="Connection">Counted from 1.</param>
/// <param name="Number">On its connection, counted from 1.</param>
public sealed record ScriptedRequest(string Head, string Body, int Connection, int Number)
{
    public string Method => Head.Split(' ')[0];
    public string Target => Head.Split(' ')[1];

    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();
}

public sealed record ScriptedReply(byte[] Bytes, Then Then = Then.KeepAlive)
{
    public static ScriptedReply Json(string body, string status = "200 OK") => Of(body, "application/json", status);

    public static ScriptedReply Of(string body, string type = "text/html", string status = "200 OK", string headers = "") =>
        Of(Encoding.UTF8.GetBytes(body), type, status, headers);

    public static ScriptedReply Of(byte[] body, string type = "text/html", string status = "200 OK", string headers = "") => new(
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n{headers}\r\n"), .. body]);

    public static ScriptedReply Raw(string bytes, Then then) => new(Encoding.UTF8.GetBytes(bytes), then);

    /// <summary>Nothing at all, and then this.</summary>
    public static ScriptedReply Nothing(Then then) => new([], then);
}

public enum Then
{
    KeepAlive,
    Close,
    Reset,
    Hang,
}
