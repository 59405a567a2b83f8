using System.Net;
using System.Text.Json;
using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.Uplinks;
using Kiosk.Events;
using Kiosk.Tests.Support;
using Kiosk.Tokens;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Api;

/// <summary>A tunnel guests need, a spare proxy and an account that cannot tell, seen by a program.</summary>
public sealed class UplinksApiTests : IAsyncLifetime
{
    const string Canary = "emulated-airvpn-key";
    AirVpnEmulator tunnel = null!; // set by InitializeAsync
    AirProxyEmulator proxy = null!; // set by InitializeAsync
    AzireVpnEmulator spare = null!; // set by InitializeAsync
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        tunnel = await AirVpnEmulator.StartAsync(new AirVpnSettings(), TimeProvider.System, CancellationToken.None);
        proxy = await AirProxyEmulator.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(2) }, TimeProvider.System, CancellationToken.None);
        spare = await AzireVpnEmulator.StartAsync(new AzireVpnSettings(), TimeProvider.System, CancellationToken.None);
        rig = await ApiRig.StartAsync(
            "--Uplinks:0:Kind=airvpn", "--Uplinks:0:Name=Tunnel \"1\"", $"--Uplinks:0:Url={tunnel.ApiUrl}", $"--Uplinks:0:Key={Canary}",
            "--Uplinks:0:Target=venue-router", "--Uplinks:0:PollSeconds=5",
            "--Uplinks:1:Kind=airproxy", "--Uplinks:1:Name=Garden", $"--Uplinks:1:Url={proxy.ApiUrl}", "--Uplinks:1:Key=emulated-airproxy-key",
            "--Uplinks:1:Target=9042", "--Uplinks:1:PollSeconds=5", "--Uplinks:1:Needed=false",
            "--Uplinks:2:Kind=azirevpn", "--Uplinks:2:Name=Spare", $"--Uplinks:2:Url={spare.ApiUrl}", $"--Uplinks:2:Key={spare.Token}");
        await Eventually.TrueAsync(() => Board.Current.Entries.Count == 3 && Board.Current.Entries.All(entry => entry.Status.CheckedAt is not null), "all were looked at");
    }

    UplinkBoard Board => rig.Kiosk.Get<UplinkBoard>();

    [Fact]
    public async Task The_overall_state_and_every_uplink_have_a_reason()
    {
        await rig.Kiosk.SyncAsync();
        var answer = await rig.GetJsonAsync("/api/v1/uplinks");
        answer.Text("overall").ShouldBe("up");
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        items.Select(item => (item.Text("name"), item.Text("kind"), item.Text("status"), item.GetProperty("needed").GetBoolean()))
            .ShouldBe([("Tunnel \"1\"", "airvpn", "up", true), ("Garden", "airproxy", "up", false), ("Spare", "azirevpn", "unknown", false)]);
        items.ShouldAllBe(item => item.Text("reason")!.EndsWith('.') && !item.Text("reason")!.Contains("Uplink."));
        var first = items[0];
        first.Text("externalIp").ShouldNotBeNullOrEmpty();
        first.Text("server").ShouldNotBeNullOrEmpty();
        first.GetProperty("downloadBitsPerSecond").GetDouble().ShouldBeGreaterThan(0);
        first.Text("expiresAt").ShouldNotBeNullOrEmpty();
        first.GetProperty("details").GetProperty("daysLeft").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    [Fact]
    public async Task A_tunnel_that_falls_is_down_overall_and_told_as_an_event()
    {
        await rig.Kiosk.SyncAsync();
        using var watching = await rig.Client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead);
        tunnel.TakeDown("venue-router");
        using var lines = new StreamReader(await watching.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        for (string? line = ""; line != """data: {"id":"Tunnel \u00221\u0022","state":"down"}""";)
            line = (await lines.ReadLineAsync(patience.Token)).ShouldNotBeNull();
        var answer = await rig.GetJsonAsync("/api/v1/uplinks");
        answer.Text("overall").ShouldBe("down");
        answer.GetProperty("items")[0].Text("reasonCode").ShouldBe("AirVpn.NoSession");
        (await rig.Client.GetStringAsync("/metrics")).ShouldContain("kiosk_uplink_state{uplink=\"Tunnel \\\"1\\\"\",kind=\"airvpn\",state=\"down\"} 1\n");
    }

    [Fact]
    public async Task While_the_router_is_away_guests_are_offline_whatever_the_tunnel_does()
    {
        await rig.Kiosk.Router.StopAsync();
        await rig.Kiosk.SyncAsync();
        (await rig.GetJsonAsync("/api/v1/uplinks")).Text("overall").ShouldBe("down");
        (await rig.Client.GetStringAsync("/metrics")).ShouldContain("\nkiosk_internet_up 0\n");
    }

    [Fact]
    public async Task Of_a_vendor_that_is_silent_nothing_is_told_as_if_it_were_now()
    {
        await rig.Kiosk.SyncAsync();
        (await rig.Client.GetStringAsync("/metrics")).ShouldContain("\nkiosk_internet_up 1\n");
        await tunnel.StopAsync();
        await Eventually.TrueAsync(() => Board.Current.Entries[0].Status.State is UplinkState.Unknown, "nobody knows");
        var metrics = await rig.Client.GetStringAsync("/metrics");
        metrics.ShouldNotContain("kiosk_internet_up");
        metrics.ShouldNotContain("kiosk_uplink_download_bits_per_second{uplink=\"Tunnel");
        var seen = await rig.GetJsonAsync("/api/v1/uplinks/Tunnel%20%221%22");
        seen.GetProperty("downloadBitsPerSecond").ValueKind.ShouldBe(JsonValueKind.Null);
        seen.Text("externalIp").ShouldNotBeNullOrEmpty("where it was last is worth knowing");
    }

    [Fact]
    public async Task An_action_begins_once_and_its_outcome_is_kept()
    {
        var started = await rig.PostAsync("/api/v1/uplinks/Garden/actions/change-ip", "{}");
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        started.Headers.Location!.ToString().ShouldBe("/api/v1/uplinks/Garden/actions");
        (await started.JsonAsync()).Text("state").ShouldBe("running");
        var again = await rig.PostAsync("/api/v1/uplinks/Garden/actions/reboot", "{}");
        await again.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        again.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 5);
        await Eventually.TrueAsync(async () => (await rig.GetJsonAsync("/api/v1/uplinks/Garden/actions")).Text("state") == "done", "the address has changed");
        proxy.Calls.CountOf("change_ip").ShouldBe(1);
        proxy.Calls.CountOf("reboot").ShouldBe(0);
        var entries = rig.Kiosk.Get<EventLog>().About("uplink:Garden");
        entries.Select(entry => (entry.Action, entry.Outcome)).ShouldBe([("uplink.change-ip", "ok"), ("uplink.change-ip", "pending")]);
        entries.ShouldAllBe(entry => entry.Actor.StartsWith("api:test-"));
    }

    [Fact]
    public async Task A_vendor_that_hangs_up_leaves_an_outcome_nobody_knows()
    {
        tunnel.Faults.Add(UplinkFaultKind.HangUp, count: null, "disconnect");
        (await rig.PostAsync("/api/v1/uplinks/Tunnel%20%221%22/actions/reconnect", "{}")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.TrueAsync(async () => (await rig.GetJsonAsync("/api/v1/uplinks/Tunnel%20%221%22/actions")).Text("state") == "unknown", "nobody knows");
        rig.Kiosk.Get<EventLog>().About("uplink:Tunnel \"1\"")[0].Outcome.ShouldBe("unknown");
        tunnel.Calls.CountOf("disconnect").ShouldBe(1);
    }

    [Theory]
    [InlineData("Nowhere/actions/reboot", "{}", HttpStatusCode.NotFound, "not-found", null)]
    [InlineData("Garden/actions/reconnect", "{}", HttpStatusCode.NotFound, "not-found", null)]
    [InlineData("Spare/actions/reboot", "{}", HttpStatusCode.NotFound, "not-found", null)]
    [InlineData("Tunnel%20%221%22/actions/notify", """{"subject":"x"}""", HttpStatusCode.BadRequest, "invalid", "body")]
    public async Task What_cannot_be_done_is_refused_before_anything_is_sent(string path, string body, HttpStatusCode status, string code, string? field) =>
        await (await rig.PostAsync($"/api/v1/uplinks/{path}", body)).ShouldBeProblemAsync(status, code, field);

    [Fact]
    public async Task Reading_and_acting_take_scopes_of_their_own()
    {
        using var reader = rig.ClientWith(rig.Token(TokenScope.UplinksRead));
        (await reader.GetAsync("/api/v1/uplinks/Garden")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ApiRig.PostAsync(reader, "/api/v1/uplinks/Garden/actions/reboot", "{}")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        using var actor = rig.ClientWith(rig.Token(TokenScope.UplinksWrite));
        await (await actor.GetAsync("/api/v1/uplinks")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
    }

    [Theory]
    [InlineData("/api/v1/uplinks")]
    [InlineData("/api/v1/uplinks/Spare")]
    [InlineData("/metrics")]
    public async Task Keys_are_nowhere_in_the_answers(string path)
    {
        var text = await rig.Client.GetStringAsync(path);
        foreach (var secret in (string[])[Canary, "emulated-airproxy-key", spare.Token])
            text.ShouldNotContain(secret);
        text.ShouldNotContain("password");
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await tunnel.DisposeAsync();
        await proxy.DisposeAsync();
        await spare.DisposeAsync();
    }
}
