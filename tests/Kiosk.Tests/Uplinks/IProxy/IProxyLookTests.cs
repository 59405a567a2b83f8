using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Localization;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>What a look says of a phone.</summary>
public sealed class IProxyLookTests
{
    const string Bare = """{"connections":[{"connection_id":"x1","online_status":"STATUS","last_online_status_update":"2026-06-01T11:00:00Z"}]}""";

    static void ShouldBe(UplinkReading reading, UplinkState state, string code, params string[] arguments)
    {
        reading.State.ShouldBe(state);
        reading.Reason.ShouldBe(new UplinkReason(code, arguments));
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        services.GetRequiredService<IStringLocalizer<Errors>>()[$"Uplink.{code}"].ResourceNotFound.ShouldBeFalse();
    }

    static object? Fact(UplinkReading reading, string name) => reading.Facts.SingleOrDefault(fact => fact.Name == name)?.Value;

    /// <summary>One connection, with a plan that ends then.</summary>
    static IProxyRig Scripted(string status, string planEnds) => IProxyRig.Before(request => ScriptedReply.Json(
        request.Target.EndsWith("status", StringComparison.Ordinal) ? Bare.Replace("STATUS", status, StringComparison.Ordinal)
        : request.Target.Contains("traffic", StringComparison.Ordinal) ? """{"daily_stats":[{"in_bytes":"7"},{"in_bytes":5,"out_bytes":2.0}]}"""
        : $$$"""{"connections":[{"id":"x1","plan_info":{"active_plan":{"id":"p","expires_at":"{{{planEnds}}}"} } }]}"""));

    [Fact]
    public async Task A_phone_that_is_online_is_up_and_told_all_about()
    {
        await using var rig = await StartAsync();

        var reading = await rig.LookAsync();

        ShouldBe(reading, UplinkState.Up, "IProxyOnline");
        reading.ExternalIp.ShouldBe(rig.Vendor.ExitIp(Lobby));
        reading.Server.ShouldBe("Samsung SM-A236B, Warsaw, PL");
        reading.ExpiresAt.ShouldBe(rig.Time.GetUtcNow().AddDays(21));
        reading.Traffic.ShouldNotBeNull().Period.ShouldBe("2026-06-01");
        reading.Traffic.DownloadBytes.ShouldBeGreaterThan(reading.Traffic.UploadBytes);
        Fact(reading, "planDaysLeft").ShouldBe(21L);
        Fact(reading, "trafficToday").ShouldBe(reading.Traffic.DownloadBytes + reading.Traffic.UploadBytes);
        Fact(reading, "phone").ShouldBe("Samsung SM-A236B");
        Fact(reading, "androidVersion").ShouldBe("14");
        Fact(reading, "appVersion").ShouldBe("574.1");
        Fact(reading, "city").ShouldBe("Warsaw");
        Fact(reading, "lastActivity").ShouldBeOfType<DateTimeOffset>();
    }

    [Fact]
    public async Task Every_fact_has_a_label()
    {
        await using var rig = await StartAsync();
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

        foreach (var fact in (await rig.LookAsync()).Facts)
            services.GetRequiredService<IStringLocalizer<Screen>>()[$"UplinkFact.{fact.Name}"].ResourceNotFound.ShouldBeFalse(fact.Name);
    }

    [Fact]
    public async Task A_flapping_phone_is_degraded_and_one_offline_is_down_since_it_was_heard_of()
    {
        await using var rig = await StartAsync();
        rig.Vendor.GoFlapping(Lobby);
        ShouldBe(await rig.LookAsync(), UplinkState.Degraded, "IProxyFlapping");

        rig.Vendor.GoOffline(Lobby);
        rig.Time.Advance(TimeSpan.FromMinutes(2));
        var offline = await rig.LookAsync();
        ShouldBe(offline, UplinkState.Down, "IProxyOffline", "2026-06-01 19:00");
        offline.ExternalIp.ShouldBeNull();

        rig.Vendor.LoseData(Lobby);
        rig.Time.Advance(TimeSpan.FromMinutes(2));
        (await rig.LookAsync()).State.ShouldBe(UplinkState.Down);

        rig.Vendor.GoOnline(Lobby);
        ShouldBe(await rig.LookAsync(), UplinkState.Up, "IProxyOnline");
    }

    [Fact]
    public async Task Without_a_plan_a_phone_is_degraded_or_down()
    {
        await using var rig = await StartAsync();
        rig.Vendor.SetPlan(Lobby, daysLeft: null);

        var reading = await rig.LookAsync();

        ShouldBe(reading, UplinkState.Degraded, "IProxyNoPlan");
        reading.ExpiresAt.ShouldBeNull();
        ShouldBe(await rig.LookAsync(Spare), UplinkState.Down, "IProxyNoPlan");
    }

    [Theory]
    [InlineData("online", "2026-05-31T23:00:00Z", UplinkState.Down, "IProxyPlanEnded", "2026-06-01 06:00")]
    [InlineData("online", "0001-01-01T00:00:00Z", UplinkState.Up, "IProxyOnline")]
    [InlineData("ONLINE", "", UplinkState.Up, "IProxyOnline")]
    [InlineData("offline", "", UplinkState.Down, "IProxyOffline", "2026-06-01 18:00")]
    [InlineData("sleeping", "", UplinkState.Unknown, "IProxyOtherStatus", "sleeping")]
    [InlineData("", "", UplinkState.Unknown, "IProxySilent")]
    public async Task The_words_of_the_vendor_are_weighed(string status, string planEnds, UplinkState state, string code, params string[] arguments)
    {
        await using var rig = Scripted(status, planEnds);

        ShouldBe(await rig.LookAsync("x1"), state, code, arguments);
    }

    [Fact]
    public async Task Totals_that_are_missing_are_added_up_and_nothing_is_known_of_a_phone_that_did_not_report()
    {
        await using var rig = Scripted("nodata", "2027-01-01T00:00:00Z");

        var reading = await rig.LookAsync("x1");

        reading.Traffic.ShouldBe(new TrafficCounter("2026-06-01", 12, 2));
        reading.ExternalIp.ShouldBeNull();
        reading.Facts.Select(fact => fact.Name).ShouldBe(["statusSince", "planDaysLeft", "trafficToday"]);
    }

    [Fact]
    public async Task The_day_begins_at_midnight_of_the_venue()
    {
        await using var rig = Scripted("online", "");
        await rig.LookAsync("x1");
        rig.Time.Advance(TimeSpan.FromHours(6));

        var reading = await rig.LookAsync("x1");

        reading.Traffic.ShouldNotBeNull().Period.ShouldBe("2026-06-02");
        rig.Server.Requests[^1].Target.ShouldContain("?from=2026-06-02T00%3A00%3A00%2B07%3A00&to=2026-06-03T00%3A00%3A00%2B07%3A00&timezone=Asia%2FBangkok");
    }

    [Fact]
    public async Task A_target_the_account_does_not_have_is_unknown_and_the_others_are_not_harmed()
    {
        await using var rig = await StartAsync();

        var readings = await rig.Uplink.LookAsync(rig.Account, ["nobody", Lobby, null], default);

        ShouldBe(readings[0], UplinkState.Unknown, "TargetUnknown", "iProxy", "");
        ShouldBe(readings[1], UplinkState.Up, "IProxyOnline");
        ShouldBe(readings[2], UplinkState.Unknown, "NotConfigured", "iProxy", "");
    }

    [Fact]
    public async Task An_only_connection_need_not_be_chosen()
    {
        await using var rig = await StartAsync(settings => settings with { Phones = [new IProxyPhone("onlyOne12", "Lobby phone")] });

        ShouldBe(await rig.LookAsync(target: null), UplinkState.Up, "IProxyOnline");
        (await rig.ActAsync("refresh", target: " ")).Code.ShouldBe("IProxyRefreshSent");
    }

    [Fact]
    public async Task An_hour_of_looks_at_many_uplinks_asks_seldom_for_what_changes_slowly()
    {
        await using var rig = await StartAsync();
        for (var look = 0; look < 120; look++)
        {
            await rig.Uplink.LookAsync(rig.Account, [Lobby, Lobby, Spare], default);
            rig.Time.Advance(TimeSpan.FromSeconds(30));
        }

        rig.Vendor.Calls.Counts.ShouldBe(
            new Dictionary<string, int> { ["GET connections-status"] = 120, ["GET connections"] = 60, ["GET connections/{}/traffic/by-day"] = 24 }, ignoreOrder: true);
        rig.Vendor.Calls.ShortestPause("GET connections").ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_look_goes_on_without_the_list_and_the_traffic()
    {
        await using var rig = await StartAsync();
        rig.Vendor.Faults.Add(UplinkFaultKind.HtmlPage, 1, "GET connections");
        var first = await rig.LookAsync();
        rig.Vendor.Faults.Add(UplinkFaultKind.ErrorInside, 1, "GET connections/{}/traffic/by-day");
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await rig.LookAsync();
        rig.Vendor.Faults.Add(UplinkFaultKind.WrongKey, 1, "GET connections");
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        var third = await rig.LookAsync();

        ShouldBe(first, UplinkState.Up, "IProxyOnline");
        first.Server.ShouldBeNull();
        (second.Server is not null, second.Traffic).ShouldBe((true, null));
        third.Server.ShouldBe(second.Server);
    }

    [Theory]
    [InlineData(UplinkFaultKind.WrongKey, UplinkError.KeyRefused)]
    [InlineData(UplinkFaultKind.HtmlPage, UplinkError.NotTheApi)]
    [InlineData(UplinkFaultKind.Status5xx, UplinkError.NoAnswer)]
    public async Task Without_the_statuses_nothing_is_known(UplinkFaultKind kind, UplinkError expected)
    {
        await using var rig = await StartAsync();
        rig.Vendor.Faults.Add(kind, count: null, "GET connections-status");

        (await Should.ThrowAsync<UplinkException>(() => rig.LookAsync())).Error.ShouldBe(expected);
        rig.Vendor.Calls.CountOf("GET connections").ShouldBe(0);
    }

    [Theory]
    [InlineData(UplinkFaultKind.UnknownStates, "IProxyOtherStatus", "bewildered")]
    [InlineData(UplinkFaultKind.ListsAsObjects, "IProxySilent")]
    [InlineData(UplinkFaultKind.Nulls, "IProxySilent")]
    public async Task Nonsense_is_unknown(UplinkFaultKind kind, string code, params string[] arguments)
    {
        await using var rig = await StartAsync();
        rig.Vendor.Faults.Add(kind, 1, "GET connections-status");

        ShouldBe(await rig.LookAsync(), UplinkState.Unknown, code, arguments);
    }

    [Fact]
    public async Task The_connections_can_be_chosen_from()
    {
        await using var rig = await StartAsync();

        var targets = await rig.Uplink.FindTargetsAsync(rig.Account, default);

        targets.ShouldBe([new UplinkTarget(Lobby, "Lobby phone", "Samsung SM-A236B, Warsaw, PL"), new UplinkTarget(Spare, "Spare phone", "WAW, PL")]);
        var error = await Should.ThrowAsync<UplinkException>(rig.Uplink.FindTargetsAsync(rig.Account with { Key = "wrong" }, default));
        error.Error.ShouldBe(UplinkError.KeyRefused);
    }
}
