using System.Net;
using System.Text;
using Kiosk.Events;
using Kiosk.Tests.Support;
using Kiosk.Tokens;

namespace Kiosk.Tests.Api;

public sealed class EventsApiTests
{
    [Fact]
    public async Task A_watcher_hears_of_a_voucher_as_it_changes()
    {
        await using var rig = await ApiRig.StartAsync("--Router:SyncSeconds=3600");
        using var events = await EventReader.OpenAsync(rig.Client);
        var username = await rig.IssueAsync();
        (await events.UntilAsync($"{{\"id\":\"{username}\",\"state\":\"active\"}}")).ShouldContain("event: voucher\ndata: ");
        await rig.Client.DeleteAsync(ApiRig.PathOf(username));
        await events.UntilAsync($"{{\"id\":\"{username}\",\"state\":\"revoked\"}}");
    }

    [Fact]
    public async Task A_token_hears_only_of_what_it_may_read()
    {
        await using var rig = await ApiRig.StartAsync("--Router:SyncSeconds=3600");
        using var client = rig.ClientWith(rig.Token(TokenScope.GuestsRead));
        using var events = await EventReader.OpenAsync(client);
        var feed = rig.Kiosk.Get<EventFeed>();
        foreach (var topic in new[] { "voucher", "batch", "print-job", "uplink", "guests", "router" })
            feed.Publish(new FeedMessage(topic, "", $"of-{topic}"));
        var heard = await events.UntilAsync("of-router");
        heard.ShouldContain("event: guests\ndata: {\"id\":\"\",\"state\":\"of-guests\"}\n\n");
        heard.ShouldNotContain("of-voucher");
        heard.ShouldNotContain("of-batch");
        heard.ShouldNotContain("of-print-job");
        heard.ShouldNotContain("of-uplink");
    }

    [Fact]
    public async Task A_quiet_line_is_kept_alive()
    {
        var time = new ManualTimeProvider();
        var rig = new ApiRig();
        await rig.StartAsync(time, "--Router:SyncSeconds=3600");
        await using var _ = rig;
        using var events = await EventReader.OpenAsync(rig.Client);
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(15));
                return events.Heard.Contains(": still here\n\n: still here\n\n", StringComparison.Ordinal);
            },
            "signs of life come");
    }

    [Fact]
    public async Task A_revoked_token_hears_nothing_more()
    {
        await using var rig = await ApiRig.StartAsync("--Router:SyncSeconds=3600");
        rig.Kiosk.Get<ApiTokens>().Create("leaving", [], "test");
        var (secret, _) = rig.Kiosk.Get<ApiTokens>().Create("leaver", [], "test");
        using var client = rig.ClientWith(secret);
        using var events = await EventReader.OpenAsync(client);
        rig.Kiosk.Get<ApiTokens>().Revoke("leaver", "test").ShouldBeTrue();
        rig.Kiosk.Get<EventFeed>().Publish(new FeedMessage("router", "", "secret-news"));
        await events.EndAsync();
        events.Heard.ShouldNotContain("secret-news");
    }

    [Fact]
    public async Task The_line_ends_cleanly_when_the_kiosk_stops()
    {
        await using var rig = await ApiRig.StartAsync();
        using var events = await EventReader.OpenAsync(rig.Client);
        await rig.Kiosk.App.StopAsync();
        await events.EndAsync();
    }

    [Fact]
    public async Task One_who_does_not_read_holds_up_nobody()
    {
        await using var rig = await ApiRig.StartAsync("--Router:SyncSeconds=3600");
        using var asleep = await rig.Client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead);
        using var events = await EventReader.OpenAsync(rig.Client);
        var feed = rig.Kiosk.Get<EventFeed>();
        for (var n = 0; n < 20_000; n++)
            feed.Publish(new FeedMessage("router", new string('x', 1000), "noise"));
        feed.Publish(new FeedMessage("router", "", "the-last-word"));
        await events.UntilAsync("the-last-word");
        (await rig.Client.GetAsync(ApiRig.Vouchers)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_line_is_what_browsers_expect()
    {
        await using var rig = await ApiRig.StartAsync();
        using var response = await rig.Client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    sealed class EventReader : IDisposable
    {
        readonly HttpResponseMessage response;
        readonly Task reading;
        readonly StringBuilder heard = new();

        EventReader(HttpResponseMessage response, Stream stream)
        {
            this.response = response;
            reading = ReadAsync(stream);
        }

        public string Heard
        {
            get
            {
                lock (heard)
                    return heard.ToString();
            }
        }

        public static async Task<EventReader> OpenAsync(HttpClient client)
        {
            var answer = await client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var reader = new EventReader(answer, await answer.Content.ReadAsStreamAsync());
            await reader.UntilAsync(": watching\n\n");
            return reader;
        }

        public async Task<string> UntilAsync(string text)
        {
            await Eventually.TrueAsync(() => Heard.Contains(text, StringComparison.Ordinal), $"'{text}' is heard");
            return Heard;
        }

        /// <summary>Fails when the line is cut and not ended.</summary>
        public Task EndAsync() => reading.WaitAsync(TimeSpan.FromSeconds(30));

        public void Dispose() => response.Dispose();

        async Task ReadAsync(Stream stream)
        {
            var buffer = new byte[4096];
            while (await stream.ReadAsync(buffer) is var count and > 0)
            {
                lock (heard)
                    heard.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
        }
    }
}
