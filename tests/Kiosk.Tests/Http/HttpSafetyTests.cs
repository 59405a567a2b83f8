using System.Net;
using System.Net.Sockets;
using System.Text;
using Kiosk.Tests.Api;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Http;

public sealed class HttpSafetyTests(ApiRig rig) : IClassFixture<ApiRig>
{
    [Theory]
    [InlineData("/healthz/live", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/api/v1/vouchers", 401)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/nothing/at/all", 404)]
    [InlineData("/api/v1/vouchers", 400, "evil.example")]
    [InlineData("/", 400, "evil.example")]
    public async Task Every_answer_carries_the_headers_that_keep_browsers_safe(string path, int status, string? host = null)
    {
        using var client = rig.ClientWith(token: null);
        var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } });
        ((int)response.StatusCode).ShouldBe(status);
        Header(response, "Content-Security-Policy").ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("no-referrer");
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(response, "Permissions-Policy").ShouldContain("geolocation=()");
        Header(response, "Cache-Control").ShouldContain("no-store");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Another_site_gets_no_permission_to_call()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/vouchers");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        var response = await rig.Client.SendAsync(request);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        response.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/", 70_000)]
    [InlineData("/healthz/live", 1_000_000)]
    [InlineData("/api/v1/vouchers", 3_000_000)]
    public async Task A_body_over_64_KB_is_refused(string path, int bytes)
    {
        var response = await rig.Client.PostAsync(path, new ByteArrayContent(new byte[bytes]));
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, rig.Kiosk.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 17_000)}"));
        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync())!.ShouldContain(" 431 ");
    }

    [Fact]
    public void Slow_senders_are_not_waited_for_long()
    {
        var limits = rig.Kiosk.App.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        limits.RequestHeadersTimeout.ShouldBe(TimeSpan.FromSeconds(10));
        limits.MaxRequestBodySize.ShouldBe(65_536);
        limits.MinRequestBodyDataRate!.BytesPerSecond.ShouldBe(240);
        limits.MaxConcurrentConnections!.Value.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Many_idle_connections_do_not_shut_others_out()
    {
        var idle = new List<TcpClient>();
        try
        {
            for (var n = 0; n < 500; n++)
            {
                idle.Add(new TcpClient());
                await idle[^1].ConnectAsync(IPAddress.Loopback, rig.Kiosk.Address.Port);
            }

            (await rig.Client.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();
}
