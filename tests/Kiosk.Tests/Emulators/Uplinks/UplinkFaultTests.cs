using System.Net;
using System.Text.Json;
using Kiosk.Emulators;
using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Emulators.AirProxy;
using Kiosk.Tests.Emulators.AirVpn;
using Kiosk.Tests.Emulators.AzireVpn;
using Kiosk.Tests.Emulators.IProxy;

namespace Kiosk.Tests.Emulators.Uplinks;

public sealed class UplinkFaultTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(UplinkFaultKind.HangBefore, false)]
    [InlineData(UplinkFaultKind.HangAfter, true)]
    [InlineData(UplinkFaultKind.HangUp, false)]
    [InlineData(UplinkFaultKind.CutBody, true)]
    public async Task A_lost_answer_says_nothing_about_the_act(UplinkFaultKind kind, bool acts)
    {
        await using var fixture = await AzireVpnFixture.StartAsync();
        fixture.Vendor.Faults.Add(new UplinkFault(kind) { Count = 1, Delay = TimeSpan.FromMilliseconds(20) });

        await Should.ThrowAsync<HttpRequestException>(() => fixture.Caller.PostAsync("tokens", """{ "comment": "x" }"""));

        fixture.Vendor.Tokens.Count.ShouldBe(acts ? 3 : 2);
        fixture.Vendor.Calls.CountOf("create").ShouldBe(1);
        fixture.Vendor.Faults.Pending.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(UplinkFaultKind.HtmlPage, HttpStatusCode.OK)]
    [InlineData(UplinkFaultKind.ErrorInside, HttpStatusCode.OK)]
    [InlineData(UplinkFaultKind.WrongKey, HttpStatusCode.Unauthorized)]
    [InlineData(UplinkFaultKind.Status5xx, HttpStatusCode.BadGateway)]
    [InlineData(UplinkFaultKind.Redirect, HttpStatusCode.Found)]
    [InlineData(UplinkFaultKind.TooManyRequests, HttpStatusCode.TooManyRequests)]
    public async Task A_refusal_acts_on_nothing(UplinkFaultKind kind, HttpStatusCode status)
    {
        await using var fixture = await AzireVpnFixture.StartAsync();
        fixture.Vendor.Faults.Add(kind, 1);

        var answer = await fixture.Caller.PostAsync("tokens");

        answer.Status.ShouldBe(status);
        fixture.Vendor.Tokens.Count.ShouldBe(2);
        answer.Header("Retry-After").ShouldBe(kind == UplinkFaultKind.TooManyRequests ? "24 seconds" : null);
        answer.Header("Location").ShouldBe(kind == UplinkFaultKind.Redirect ? "http://portal.example/login" : null);
    }

    [Fact]
    public async Task Numbers_come_as_text_and_states_as_nonsense()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        fixture.Vendor.Faults.Add(UplinkFaultKind.NumbersAsText, 1);
        fixture.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.UnknownStates) { Count = 1, UnknownState = "meh" });

        var text = await fixture.Caller.GetAsync("userinfo/");
        var state = await fixture.Caller.GetAsync("status/");

        text["user"].GetProperty("posts").GetString().ShouldBe("3");
        text["sessions"][0].GetProperty("bytes_write").ValueKind.ShouldBe(JsonValueKind.String);
        state["servers"].EnumerateArray().ShouldAllBe(s => s.GetProperty("health").GetString() == "meh");
        state["result"].GetString().ShouldBe("ok");
    }

    [Fact]
    public async Task Values_become_null_objects_lists_and_lists_objects()
    {
        await using var fixture = await AirVpnFixture.StartAsync();
        fixture.Vendor.Faults.Add(UplinkFaultKind.Nulls, 1);
        fixture.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Nulls) { Count = 1, Fields = ["exit_ip"] });
        fixture.Vendor.Faults.Add(UplinkFaultKind.EmptyArrays, 1);
        fixture.Vendor.Faults.Add(UplinkFaultKind.ListsAsObjects, 1);

        var nulls = await fixture.Caller.GetAsync("userinfo/");
        var one = await fixture.Caller.GetAsync("userinfo/");
        var arrays = await fixture.Caller.GetAsync("userinfo/");
        var objects = await fixture.Caller.GetAsync("userinfo/");

        nulls["user"].GetProperty("login").ValueKind.ShouldBe(JsonValueKind.Null);
        nulls["result"].GetString().ShouldBe("ok");
        one["user"].GetProperty("login").GetString().ShouldBe("seaview");
        one["connection"].GetProperty("exit_ip").ValueKind.ShouldBe(JsonValueKind.Null);
        arrays["connection"].ToString().ShouldBe("[]");
        arrays["user"].ValueKind.ShouldBe(JsonValueKind.Object);
        objects["sessions"].ToString().ShouldBe("{}");
    }

    [Fact]
    public async Task Bodies_are_garbled_oddly_printed_or_huge()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        foreach (var kind in new[] { UplinkFaultKind.Garbled, UplinkFaultKind.TrailingCommas, UplinkFaultKind.SingleQuotes, UplinkFaultKind.OddEncoding, UplinkFaultKind.HugeBody })
            fixture.Vendor.Faults.Add(kind, 1);

        var garbled = await fixture.Caller.GetAsync("connections");
        var commas = await fixture.Caller.GetAsync("connections");
        var quotes = await fixture.Caller.GetAsync("connections");
        var encoding = await fixture.Caller.GetAsync("connections");
        var huge = await fixture.Caller.GetAsync("connections");

        foreach (var broken in new[] { garbled, commas, quotes })
            Should.Throw<JsonException>(() => broken.Json);
        using (var lax = JsonDocument.Parse(commas.Body, new JsonDocumentOptions { AllowTrailingCommas = true }))
            lax.RootElement.GetProperty("connections").GetArrayLength().ShouldBe(2);
        (encoding.Body[0], encoding.ContentType).ShouldBe(('\uFEFF', "application/json; charset=utf8"));
        huge.Body.Length.ShouldBeGreaterThan(10 << 20);
        huge["connections"].GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_meets_the_calls_it_names()
    {
        await using var fixture = await IProxyFixture.StartAsync();
        fixture.Vendor.Faults.Add(UplinkFaultKind.Status5xx, 2, "GET connections-status");

        (await fixture.Caller.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
        (await fixture.Caller.GetAsync("connection-status")).Status.ShouldBe(HttpStatusCode.BadGateway);
        (await fixture.Caller.GetAsync("connections-status")).Status.ShouldBe(HttpStatusCode.BadGateway);
        (await fixture.Caller.GetAsync("connections-status")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Unplugged_it_refuses_and_forgets_nothing()
    {
        await using var fixture = await AirProxyFixture.StartAsync();
        var address = fixture.Vendor.ApiUrl;
        await fixture.CallAsync("reboot");

        await fixture.Vendor.StopAsync();
        await Should.ThrowAsync<HttpRequestException>(() => fixture.ListAsync());
        await fixture.Vendor.StartAgainAsync(Cancellation);

        fixture.Vendor.ApiUrl.ShouldBe(address);
        fixture.Vendor.IsAway(9042).ShouldBeTrue();
        (await fixture.ListAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_four_can_hang_at_once_and_are_let_go_by_the_plug()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorHostSettings(), Cancellation);
        foreach (var uplink in host.Uplinks)
            uplink.Faults.Add(UplinkFaultKind.HangBefore);
        var callers = host.Uplinks.Select(u => new VendorCaller(u)).ToArray();
        var waiting = callers.Select(c => c.GetAsync("")).ToArray();
        while (host.Uplinks.Any(u => u.Calls.Total == 0))
            await Task.Delay(5, Cancellation);

        foreach (var uplink in host.Uplinks)
            await uplink.StopAsync();

        foreach (var call in waiting)
            await Should.ThrowAsync<HttpRequestException>(() => call);
        foreach (var caller in callers)
            caller.Dispose();
    }

    [Fact]
    public void The_log_finds_the_busiest_stretch()
    {
        var log = new CallLog();
        var start = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var second in new[] { 0, 30, 59, 60, 61, 119 })
            log.Add(new ReceivedCall(second % 2 == 0 ? "even" : "odd", "GET", "/", start.AddSeconds(second), KeyInUrl: false, UserAgent: null));

        log.MostWithin(TimeSpan.FromSeconds(60)).ShouldBe(4);
        log.MostWithin(TimeSpan.FromSeconds(60), "odd").ShouldBe(2);
        log.ShortestPause().ShouldBe(TimeSpan.FromSeconds(1));
        log.ShortestPause("nothing").ShouldBeNull();
    }
}
