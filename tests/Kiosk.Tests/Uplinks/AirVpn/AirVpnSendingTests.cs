using System.Text;
using System.Text.Json;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirVpn;

namespace Kiosk.Tests.Uplinks.AirVpn;

/// <summary>The bytes of every call.</summary>
public sealed class AirVpnSendingTests
{
    const string Account = """{"user":{"premium":true,"connected":true},"sessions":[{"device_name":"venue-router"}],"result":"ok"}""";

    readonly ManualTimeProvider time = new();

    VpnRig Rig(ScriptedServer server) => new(UplinkKind.AirVpn, new Uri(server.Url), time: time);

    static JsonElement Body(ScriptedRequest request) => JsonElement.Parse(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request.Body)));

    [Fact]
    public async Task The_key_travels_in_its_header_and_only_where_it_is_needed()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json(Account));
        await using var rig = Rig(server);
        await rig.LookAsync("venue-router");

        server.Requests.Select(request => (request.Method, request.Target, request.Header("API-KEY"))).ShouldBe(
            [("GET", "/api/userinfo/?format=json", VpnRig.Key), ("GET", "/api/status/?format=json", null)]);
        server.Requests.ShouldAllBe(request => request.Header("Accept") == "application/json" && request.Header("User-Agent")!.StartsWith("kiosk/"));
    }

    [Fact]
    public async Task Writes_are_posts_with_their_words_in_the_body()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json("""{"result":"ok","sessions_disconnected":"2"}"""));
        await using var rig = Rig(server);
        var client = rig.Get<AirVpnClient>();
        (await client.DisconnectAsync(rig.Account, "Nunki", null, default)).ShouldBe(2);
        await client.DisconnectAsync(rig.Account, null, "Haus Süd", default);
        await client.NotifyAsync(rig.Account, "subject", null, default);

        server.Requests.ShouldAllBe(request => request.Method == "POST" && request.Header("API-KEY") == VpnRig.Key && request.Header("Content-Type") == "application/json");
        server.Requests.Select(request => request.Target).ShouldBe(["/api/disconnect/", "/api/disconnect/", "/api/notification/"]);
        server.Requests.Select(request => Body(request).ToString()).ShouldBe(
            ["""{"format":"json","server":"Nunki"}""", """{"format":"json","device":"Haus S\u00FCd"}""", """{"format":"json","subject":"subject"}"""]);
    }

    [Theory]
    [InlineData("""{"result":"ok"}""", "AirVpn.DropAsked")]
    [InlineData("""{"result":"ok","sessions_disconnected":null}""", "AirVpn.DropAsked")]
    [InlineData("""{"result":"ok","sessions_disconnected":-1}""", "AirVpn.DropAsked")]
    [InlineData("", "AirVpn.DropAsked")]
    [InlineData("""{"result":"ok","sessions_disconnected":0}""", "AirVpn.NothingToDrop")]
    [InlineData("""{"result":"ok","sessions_disconnected":4}""", "AirVpn.Dropped")]
    public async Task The_vendor_may_not_say_how_many_were_dropped(string answer, string code)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json(answer));
        await using var rig = Rig(server);

        var outcome = await rig.ActAsync("venue-router", "reconnect");

        outcome.Code.ShouldBe(code);
        rig.Sentence(outcome);
    }

    [Theory]
    [InlineData(Then.Close)]
    [InlineData(Then.Reset)]
    public async Task A_write_without_an_answer_is_not_repeated(Then then)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Nothing(then));
        await using var rig = Rig(server);

        var failure = await rig.FailAsync(() => rig.ActAsync("venue-router", "reconnect"));

        (failure.Error, failure.NotDone, server.Requests.Count).ShouldBe((UplinkError.NoAnswer, false, 1));
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 20)]
    public async Task Silence_ends_when_patience_does(bool write, int seconds)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Nothing(Then.Hang));
        await using var rig = Rig(server);
        var call = rig.FailAsync(() => write ? rig.ActAsync("venue-router", "reconnect") : rig.LookAsync());
        await server.ArrivedAsync();

        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await Task.WhenAny(call, Task.Delay(50));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await call).Error.ShouldBe(UplinkError.Silent);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hanging_status_ends_after_twenty_seconds_and_costs_nothing_else()
    {
        await using var server = new ScriptedServer(
            request => request.Target.Contains("status", StringComparison.Ordinal) ? ScriptedReply.Nothing(Then.Hang) : ScriptedReply.Json(Account));
        await using var rig = Rig(server);
        var look = rig.LookAsync("venue-router");
        await server.ArrivedAsync();
        await server.ArrivedAsync();

        time.Advance(TimeSpan.FromSeconds(20));

        (await look).State.ShouldBe(UplinkState.Up);
        (await rig.LookAsync("venue-router")).State.ShouldBe(UplinkState.Up);
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_let_go()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Nothing(Then.Hang));
        await using var rig = Rig(server);
        using var cancel = new CancellationTokenSource();
        var look = rig.Uplink.LookAsync(rig.Account, [null], cancel.Token);
        await server.ArrivedAsync();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => look);
    }

    [Theory]
    [InlineData("""{"result":"ok","devices":[{"id":1,"name":"venue-router","description":"By the stairs"},{"name":"office","description":null},{"name":null},{"name":"barn","wireguard_private_key":"c4nary-device"}]}""", 3)]
    [InlineData("""{"error":"Unknown service","result":"error"}""", 1)]
    [InlineData("<html></html>", 1)]
    [InlineData("""{"result":"ok","devices":{}}""", 1)]
    public async Task Devices_come_from_sessions_and_where_it_exists_from_their_own_call(string devices, int count)
    {
        await using var server = new ScriptedServer(
            request => request.Target == "/api/devices/?format=json&action=list" ? ScriptedReply.Json(devices) : ScriptedReply.Json(Account));
        await using var rig = Rig(server);

        var targets = await rig.Uplink.FindTargetsAsync(rig.Account, default);

        targets.Count.ShouldBe(count);
        targets[0].Id.ShouldBe("venue-router");
        string.Join(' ', targets).ShouldNotContain("c4nary");
    }

    [Fact]
    public async Task A_key_that_is_echoed_is_masked()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json($$"""{"result":"error","error":"Key {{VpnRig.Key}} is blocked"}"""));
        await using var rig = Rig(server);

        (await rig.FailAsync(() => rig.LookAsync())).Detail.ShouldBe("Key *** is blocked");
    }
}
