using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Kiosk.Health;
using Kiosk.Storage;
using Kiosk.Tests.Api;
using Kiosk.Tests.Support;
using Kiosk.Tokens;

namespace Kiosk.Tests.Health;

public sealed partial class HealthEndpointsTests : IAsyncLifetime
{
    ApiRig rig = null!; // set by InitializeAsync
    HttpClient stranger = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        rig = await ApiRig.StartAsync();
        stranger = rig.ClientWith(token: null);
    }

    public async ValueTask DisposeAsync()
    {
        stranger.Dispose();
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task It_lives_even_while_it_could_not_issue()
    {
        await rig.Kiosk.Router.StopAsync();
        (await stranger.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_ready_once_database_and_router_are_well()
    {
        await rig.Kiosk.SyncAsync();
        var response = await stranger.GetAsync("/healthz/ready");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await response.JsonAsync();
        report.Text("status").ShouldBe("ready");
        report.GetProperty("checks").EnumerateArray().Select(check => (check.Text("name"), check.Text("status")))
            .ShouldBe([("database", "ok"), ("router", "ok")]);
    }

    [Fact]
    public async Task It_is_not_ready_while_the_router_is_off()
    {
        await rig.Kiosk.Router.StopAsync();
        await rig.Kiosk.SyncAsync();
        var detail = await FailedAsync("router");
        detail.ShouldContain("router cannot be reached");
    }

    [Fact]
    public async Task It_is_not_ready_while_the_database_takes_no_writes()
    {
        rig.Kiosk.Get<Database>().Write(connection => connection.Execute("PRAGMA query_only = ON"));
        await Eventually.TrueAsync(() => !rig.Kiosk.Get<DatabaseProbe>().CanWrite(), "the last good probe is too old");
        (await FailedAsync("database")).ShouldContain("cannot write");
    }

    [Fact]
    public async Task Metrics_are_Prometheus_text_with_the_figures_of_the_moment()
    {
        await rig.IssueAsync();
        await rig.Kiosk.SyncAsync();
        var response = await stranger.GetAsync("/metrics");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldStartWith("text/plain; version=0.0.4");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldEndWith("\n");
        text.TrimEnd('\n').Split('\n').ShouldAllBe(line => MetricLine().IsMatch(line));
        text.ShouldContain("\nkiosk_router_up 1\n");
        text.ShouldContain("\nkiosk_vouchers{state=\"active\"} 1\n");
        text.ShouldContain("\nkiosk_vouchers{state=\"revoked\"} 0\n");
        text.ShouldContain("\nkiosk_router_sync_age_seconds ");
        text.ShouldContain("\nkiosk_active_guests 0\n");
        Count(text, "2xx").ShouldBeGreaterThan(0);

        await stranger.GetAsync("/nothing");
        Count(await stranger.GetStringAsync("/metrics"), "4xx").ShouldBe(Count(text, "4xx") + 1);
    }

    [Fact]
    public async Task Metrics_tell_how_many_tickets_wait_for_each_printer()
    {
        await using var bar = await ApiRig.StartAsync("--Printers:0:Name=Bar \"1\"", "--Printers:0:Address=tcp://127.0.0.1:1");
        await bar.PostAsync($"{ApiRig.PathOf(await bar.IssueAsync())}/print", """{"copies":3}""");
        (await bar.Client.GetStringAsync("/metrics")).ShouldContain("\nkiosk_print_queue_length{printer=\"Bar \\\"1\\\"\"} 3\n");
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/healthz/ready")]
    public async Task From_elsewhere_they_take_a_token(string path)
    {
        await rig.Kiosk.SyncAsync();
        await (await SendFromElsewhereAsync(stranger, path)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        using var program = rig.ClientWith(rig.Token(TokenScope.Print));
        (await SendFromElsewhereAsync(program, path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    static Task<HttpResponseMessage> SendFromElsewhereAsync(HttpClient client, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        return client.SendAsync(request);
    }

    async Task<string> FailedAsync(string check)
    {
        var response = await stranger.GetAsync("/healthz/ready");
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var report = await response.JsonAsync();
        report.Text("status").ShouldBe("not-ready");
        return report.GetProperty("checks").EnumerateArray().Single(entry => entry.Text("name") == check && entry.Text("status") == "failed").Text("detail")!;
    }

    static long Count(string metrics, string status) => long.Parse(
        metrics.Split('\n').Single(line => line.StartsWith($"kiosk_http_requests_total{{class=\"{status}\"}}", StringComparison.Ordinal)).Split(' ')[1],
        CultureInfo.InvariantCulture);

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]+"\})? [0-9.E+]+)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetricLine();
}
