using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Kiosk.Tests.Api;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Http;

public sealed class HostFilterTests(ApiRig rig) : IClassFixture<ApiRig>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("203.0.113.7")]
    [InlineData("[2001:db8::1]")]
    public async Task A_foreign_host_is_refused_everywhere(string host)
    {
        foreach (var path in new[] { "/", "/healthz/live", "/metrics", "/openapi/v1.json", "/nothing" })
        {
            var page = await GetAsync(path, host);
            page.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await page.Content.ReadAsStringAsync()).ShouldContain("AllowedHosts");
        }

        await (await GetAsync("/api/v1/vouchers", host)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "foreign-host");
    }

    [Fact]
    public async Task A_foreign_host_is_refused_before_anyone_asks_for_a_token()
    {
        using var client = rig.ClientWith(token: null);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/vouchers") { Headers = { Host = "evil.example" } };
        await (await client.SendAsync(request)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "foreign-host");
    }

    public static TheoryData<string> OwnNames =>
    [
        "localhost", "LOCALHOST:80", "localhost.", "127.0.0.1", "127.8.9.10:8080", "[::1]", "[::1]:8080",
        Environment.MachineName, $"{Environment.MachineName}.local:8080", $"{Environment.MachineName}.LOCAL.",
    ];

    [Theory]
    [MemberData(nameof(OwnNames))]
    public async Task Its_own_names_are_taken(string host) => (await GetAsync("/healthz/live", host)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task The_addresses_of_its_network_cards_are_taken()
    {
        var addresses = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(entry => entry.Address)
            .Where(address => !address.IsIPv6LinkLocal);
        foreach (var address in addresses)
        {
            var host = address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
            (await GetAsync("/healthz/live", host)).StatusCode.ShouldBe(HttpStatusCode.OK, host);
        }
    }

    [Fact]
    public async Task What_the_settings_allow_is_taken_instead_of_the_machines_names()
    {
        await using var kiosk = await KioskUnderTest.StartAsync("--AllowedHosts=kiosk.example; *.venue.example");
        using var client = kiosk.Client();
        foreach (var host in new[] { "kiosk.example", "KIOSK.example:443", "desk.venue.example", "a.b.venue.example", "localhost" })
            (await GetAsync(client, "/healthz/live", host)).StatusCode.ShouldBe(HttpStatusCode.OK, host);
        foreach (var host in new[] { "venue.example", "evilvenue.example", "desk.venue.example.evil", "evil.example", $"{Environment.MachineName}.local" })
            (await GetAsync(client, "/healthz/live", host)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, host);
    }

    [Fact]
    public async Task A_star_allows_every_host()
    {
        await using var kiosk = await KioskUnderTest.StartAsync("--AllowedHosts=*");
        using var client = kiosk.Client();
        (await GetAsync(client, "/healthz/live", "any.example")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET /healthz/live HTTP/1.0\r\n\r\n")]
    [InlineData("GET /healthz/live HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /healthz/live HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /healthz/live HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example/healthz/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    public async Task A_host_that_is_missing_or_says_two_things_is_refused(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, rig.Kiosk.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync())!.ShouldContain(" 400 ");
    }

    Task<HttpResponseMessage> GetAsync(string path, string host) => GetAsync(rig.Client, path, host);

    static Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string host) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } });
}
