using System.Net;
using System.Net.Sockets;
using Kiosk.Hotspot;
using Kiosk.Hotspot.WRouter;
using Kiosk.Outbound;
using Kiosk.Settings;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Hotspot;

/// <summary>Connections that fail, and what they say about the call.</summary>
public sealed class WRouterFaultTests
{
    static async Task<RouterException> Fail(RouterRig rig, bool write = true) => await Should.ThrowAsync<RouterException>(
        write ? rig.Router.CreateVoucherAsync(RouterRig.Voucher, default) : rig.Router.GetVouchersAsync(default));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refused_connections_are_unreachable(bool write)
    {
        await using var rig = RouterRig.Answering("");
        using var closed = new Socket(SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        rig.Options.Url = $"http://{closed.LocalEndPoint}/api/".Replace("[::ffff:127.0.0.1]", "127.0.0.1", StringComparison.Ordinal);
        var error = await Fail(rig, write);
        error.Error.ShouldBe(RouterError.Unreachable);
        error.NotDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_nobody_takes_up_is_unreachable()
    {
        await using var rig = RouterRig.Answering("");
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        var waiting = new List<Socket>();
        for (var taken = true; taken && waiting.Count < 300;)
        {
            waiting.Add(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
            var connect = waiting[^1].ConnectAsync(full.LocalEndPoint!);
            taken = await Task.WhenAny(connect, Task.Delay(200)) == connect;
        }

        rig.Options.Url = $"http://{full.LocalEndPoint}/api/";
        var error = await Fail(rig).WaitAsync(TimeSpan.FromSeconds(30));
        error.Error.ShouldBe(RouterError.Unreachable);
        error.NotDone.ShouldBeTrue();
        waiting.ForEach(socket => socket.Dispose());
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, RouterError.Unreachable)]
    [InlineData(HttpRequestError.ConnectionError, RouterError.Unreachable)]
    [InlineData(HttpRequestError.SecureConnectionError, RouterError.TlsFailed)]
    [InlineData(HttpRequestError.ResponseEnded, RouterError.NoAnswer)]
    [InlineData(HttpRequestError.Unknown, RouterError.NoAnswer)]
    [InlineData(HttpRequestError.HttpProtocolError, RouterError.NoAnswer)]
    public void Nothing_was_sent_only_where_that_is_certain(HttpRequestError seen, RouterError expected) =>
        WRouterFaults.Translate(new HttpRequestException(seen), timedOut: false, new Secrets()).Error.ShouldBe(expected);

    [Fact]
    public async Task A_failed_handshake_is_tls_failed()
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Nothing(Then.Close));
        using var plain = new TcpListener(IPAddress.Loopback, 0);
        plain.Start();
        rig.Options.Url = $"https://{plain.LocalEndpoint}/api/";
        var call = Fail(rig);
        using (var socket = await plain.AcceptSocketAsync())
        {
            await socket.ReceiveAsync(new byte[4096]);
            await socket.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        }

        var error = await call;
        error.Error.ShouldBe(RouterError.TlsFailed);
        error.NotDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", Then.Close)]
    [InlineData("", Then.Reset)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", Then.Close)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"message\":\"User add", Then.Close)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"message\":\"User add", Then.Reset)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{\"message\":\"User add", Then.Close)]
    public async Task A_cut_answer_is_no_answer(string bytes, Then then)
    {
        foreach (var method in Enum.GetValues<RouterMethod>())
        {
            await using var rig = new RouterRig(_ => ScriptedReply.Raw(bytes, then), method);
            var error = await Fail(rig);
            error.Error.ShouldBe(RouterError.NoAnswer);
            error.NotDone.ShouldBeFalse();
            rig.Server.Requests.Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    public async Task What_is_not_http_is_unreadable(string bytes)
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Raw(bytes, Then.Close));
        (await Fail(rig)).Error.ShouldBe(RouterError.Unreadable);
    }

    [Theory]
    [InlineData(true, "", 10)]
    [InlineData(true, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", 10)]
    [InlineData(false, "", 30)]
    public async Task Silence_is_no_answer_after_the_time_that_is_set(bool write, string bytes, int seconds)
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Raw(bytes, Then.Hang));
        var call = Fail(rig, write);
        await rig.Server.ArrivedAsync();
        rig.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await Task.WhenAny(call, Task.Delay(50));
        call.IsCompleted.ShouldBeFalse();
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        var error = await call;
        error.Error.ShouldBe(RouterError.NoAnswer);
        error.NotDone.ShouldBeFalse();
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_callers_cancellation_stays_one(bool write)
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Nothing(Then.Hang));
        using var cancel = new CancellationTokenSource();
        Task call = write ? rig.Router.CreateVoucherAsync(RouterRig.Voucher, cancel.Token) : rig.Router.GetVouchersAsync(cancel.Token);
        await rig.Server.ArrivedAsync();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task A_call_that_waits_its_turn_can_be_cancelled()
    {
        await using var rig = new RouterRig(_ => ScriptedReply.Nothing(Then.Hang));
        rig.Options.MaxParallel = 1;
        var first = Fail(rig);
        await rig.Server.ArrivedAsync();
        using var cancel = new CancellationTokenSource();
        var second = rig.Router.GetVouchersAsync(cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        rig.Time.Advance(TimeSpan.FromSeconds(10));
        await first;
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, "key")]
    [InlineData("", "key")]
    [InlineData("http://127.0.0.1/api/", " ")]
    [InlineData("192.168.10.1/api/", "key")]
    [InlineData("/api/", "key")]
    [InlineData("ftp://127.0.0.1/api/", "key")]
    [InlineData("localhost:8080/api/", "key")]
    public async Task Without_an_address_and_a_key_it_is_not_configured(string? url, string key)
    {
        await using var rig = RouterRig.Answering("");
        rig.Options = new RouterOptions { Url = url, ApiKey = key };
        var error = await Fail(rig);
        error.Error.ShouldBe(RouterError.NotConfigured);
        error.NotDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://192.168.10.1/api", "http://192.168.10.1/api/")]
    [InlineData(" https://2b080b3af6.w-router.com/api/ ", "https://2b080b3af6.w-router.com/api/")]
    [InlineData("HTTP://192.168.10.1:8080", "http://192.168.10.1:8080/")]
    [InlineData("http://[fe80::1]/api//?api-key=x&action=y#z", "http://[fe80::1]/api/")]
    [InlineData("http://me:word@192.168.10.1/api/", "http://192.168.10.1/api/")]
    public void Local_and_cloud_addresses_are_read(string text, string expected)
    {
        WRouterAddress.TryRead(text, out var address).ShouldBeTrue();
        address!.AbsoluteUri.ShouldBe(expected);
    }
}
