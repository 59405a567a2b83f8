using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AirProxy;

public sealed class AirProxyLookTests
{
    [Fact]
    public async Task A_proxy_whose_address_answers_is_up()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var reading = await rig.LookAsync();

        var ip = rig.Vendor.ExternalIp(9042);
        (reading.State, reading.ExternalIp, reading.Server).ShouldBe((UplinkState.Up, ip, "s1.airproxy.example:10142"));
        reading.Reason.ShouldBe(new UplinkReason("AirProxy.Up", ip));
        reading.ExpiresAt!.Value.ShouldBe(rig.Time.GetUtcNow().AddDays(45), TimeSpan.FromMinutes(1));
        reading.Facts.ToDictionary(fact => fact.Name, fact => fact.Value).ShouldBe(new Dictionary<string, object?>
        {
            ["proxyNumber"] = "9042",
            ["mobileOperator"] = "Wind",
            ["comment"] = "Garden bar",
            ["rentedSince"] = new DateTimeOffset(2026, 4, 2, 12, 0, 0, TimeSpan.Zero),
            ["rotationMinutes"] = "60-90",
            ["allowedSources"] = "203.0.113.200/32, 198.51.100.0/24",
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_learns_user_name_and_password_of_a_proxy()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings
        {
            Proxies = [new AirProxyRental(9042, "s1.airproxy.example", 10142, "Wind") { Username = "canary-user", Password = "canary-word" }],
        });
        var reading = await rig.LookAsync();
        var found = await rig.Uplink.FindTargetsAsync(rig.Account, default);
        string.Join(' ', [$"{reading}", .. reading.Facts.Select(fact => $"{fact}"), .. found.Select(target => $"{target}"), .. rig.Kiosk.Log.All])
            .ShouldNotContain("canary", Case.Insensitive);
    }

    [Fact]
    public async Task A_modem_that_does_not_answer_is_down_only_when_asked_anew()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.SetChecksFail(9042, fail: true);
        (await rig.LookAsync()).ShouldSatisfyAllConditions(
            reading => reading.State.ShouldBe(UplinkState.Down),
            reading => reading.Reason.ShouldBe(new UplinkReason("AirProxy.NoAddress")),
            reading => reading.ExternalIp.ShouldBeNull());
        rig.Vendor.SetChecksFail(9042, fail: false);
        (await rig.LookAsync()).State.ShouldBe(UplinkState.Up, "the vendor's cache still says null");
    }

    [Theory]
    [InlineData(UplinkFaultKind.HangBefore)]
    [InlineData(UplinkFaultKind.Status5xx)]
    public async Task A_modem_that_is_dead_is_down_though_the_check_through_it_ends_without_an_answer(UplinkFaultKind kind)
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.SetChecksFail(9042, fail: true);
        await rig.LookAsync();
        // The cached answer comes, the one asked anew does not.
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Slow) { Calls = ["ext_ip"], Count = 1, Delay = TimeSpan.FromMilliseconds(1) });
        rig.Vendor.Faults.Add(kind, null, "ext_ip");

        var reading = (await rig.Kiosk.InTimeAsync(rig.Uplink.LookAsync(rig.Account, [AirProxyRig.Garden], default))).ShouldHaveSingleItem();

        (reading.State, reading.Reason).ShouldBe((UplinkState.Down, new UplinkReason("AirProxy.NoAddress")));
    }

    [Fact]
    public async Task An_ended_rental_is_down_though_listed()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { Proxies = [new AirProxyRental(9042, "s1.airproxy.example", 10142, "Wind") { DaysLeft = -1 }] });
        var reading = await rig.LookAsync();
        (reading.State, reading.Reason).ShouldBe((UplinkState.Down, new UplinkReason("AirProxy.RentalEnded", "2026-05-31")));
        rig.Asked("ext_ip").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1234", UplinkState.Down, "TargetUnknown")]
    [InlineData(null, UplinkState.Unknown, "NotConfigured")]
    [InlineData("s1.AIRPROXY.example:10142", UplinkState.Up, "AirProxy.Up")]
    [InlineData(" 9042 ", UplinkState.Up, "AirProxy.Up")]
    public async Task What_is_not_listed_is_unknown_and_what_is_may_be_called_by_its_address(string? target, UplinkState state, string reason)
    {
        await using var rig = await AirProxyRig.StartAsync();
        var reading = await rig.LookAsync(target);
        (reading.State, reading.Reason.Code).ShouldBe((state, reason));
    }

    [Fact]
    public async Task The_only_proxy_of_an_account_need_not_be_chosen()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { Proxies = [new AirProxyRental(7, "s1.airproxy.example", 10142, "Wind")] });
        (await rig.LookAsync(target: null)).State.ShouldBe(UplinkState.Up);
        (await rig.ActAsync(new UplinkCommand("reboot"), target: null)).Code.ShouldBe("AirProxy.Rebooted");
    }

    [Fact]
    public async Task One_look_asks_for_the_list_once_and_for_each_proxy_once()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var readings = await rig.Kiosk.InTimeAsync(rig.Uplink.LookAsync(rig.Account, ["9717", "9042", "9717", "none"], default));
        readings.Select(reading => reading.Server).ShouldBe(["s2.airproxy.example:20114", "s1.airproxy.example:10142", "s2.airproxy.example:20114", null]);
        rig.Vendor.Calls.Counts.ShouldBe(new Dictionary<string, int> { ["list"] = 1, ["ext_ip"] = 2, ["traffic"] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public async Task One_proxy_that_fails_harms_no_other()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.HtmlPage) { Calls = ["ext_ip"], Count = 1 });
        var readings = await rig.Kiosk.InTimeAsync(rig.Uplink.LookAsync(rig.Account, ["9042", "9717"], default));
        readings.Select(reading => reading.State).Order().ShouldBe([UplinkState.Up, UplinkState.Unknown]);
        readings.Select(reading => reading.Reason).ShouldContain(new UplinkReason("NotTheApi", "AirProxy", "HTTP 200, page \"Just a moment...\""));
    }

    [Fact]
    public async Task A_look_that_learns_nothing_says_why()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(UplinkFaultKind.WrongKey);
        (await Should.ThrowAsync<UplinkException>(rig.LookAsync())).Error.ShouldBe(UplinkError.KeyRefused);
        rig.Vendor.Faults.Clear();
        rig.Vendor.Faults.Add(UplinkFaultKind.WrongKey, null, "ext_ip");
        (await Should.ThrowAsync<UplinkException>(rig.LookAsync())).Error.ShouldBe(UplinkError.KeyRefused);
    }

    [Fact]
    public async Task Traffic_counts_the_venues_day_and_is_asked_for_every_five_minutes()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var first = await rig.LookAsync();
        first.Traffic!.Period.ShouldBe("2026-06-01");
        first.DownloadBitsPerSecond.ShouldBeNull();
        // Midnight in Zurich.
        rig.Asked("traffic").ShouldHaveSingleItem().ShouldContain($"from={new DateTimeOffset(2026, 5, 31, 22, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}&");
        rig.Time.Advance(TimeSpan.FromSeconds(280));
        (await rig.LookAsync()).Traffic.ShouldBe(first.Traffic);
        rig.Time.Advance(TimeSpan.FromSeconds(40));
        var later = await rig.LookAsync();

        rig.Asked("traffic").Count.ShouldBe(2);
        later.Traffic!.DownloadBytes.ShouldBeGreaterThan(first.Traffic.DownloadBytes);
        var seconds = (later.Traffic.DownloadBytes - first.Traffic.DownloadBytes) * 8 / later.DownloadBitsPerSecond!.Value;
        seconds.ShouldBe(320, 2);
        later.UploadBitsPerSecond!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_new_day_counts_from_zero()
    {
        await using var rig = await AirProxyRig.StartAsync();
        var before = await rig.LookAsync();
        rig.Time.Advance(TimeSpan.FromHours(10) + TimeSpan.FromSeconds(20));
        (await rig.LookAsync()).Traffic.ShouldBeNull("the day is twenty seconds old");
        rig.Time.Advance(TimeSpan.FromMinutes(6));
        var after = await rig.LookAsync();
        (before.Traffic!.Period, after.Traffic!.Period).ShouldBe(("2026-06-01", "2026-06-02"));
        after.Traffic.DownloadBytes.ShouldBeLessThan(before.Traffic.DownloadBytes);
    }

    [Fact]
    public async Task Traffic_that_is_not_to_be_had_harms_nothing()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(UplinkFaultKind.ErrorInside, null, "traffic");
        (await rig.LookAsync()).ShouldSatisfyAllConditions(reading => reading.State.ShouldBe(UplinkState.Up), reading => reading.Traffic.ShouldBeNull());
        rig.Vendor.Faults.Clear();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.UnknownStates) { Calls = ["traffic"] });
        rig.Time.Advance(TimeSpan.FromMinutes(6));
        (await rig.LookAsync()).Traffic.ShouldBeNull();
    }

    [Theory]
    [InlineData(UplinkFaultKind.ErrorInside)]
    [InlineData(UplinkFaultKind.UnknownStates)]
    public async Task The_speed_of_a_while_ago_is_not_shown_as_that_of_now(UplinkFaultKind kind)
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.LookAsync();
        rig.Time.Advance(TimeSpan.FromSeconds(320));
        var fast = await rig.LookAsync();
        fast.DownloadBitsPerSecond.ShouldNotBeNull();
        rig.Vendor.Faults.Add(kind, null, "traffic");
        rig.Time.Advance(TimeSpan.FromSeconds(320));

        for (var look = 0; look < 2; look++)
        {
            var later = await rig.LookAsync();
            (later.Traffic, later.DownloadBitsPerSecond, later.UploadBitsPerSecond).ShouldBe((fast.Traffic, null, null));
        }
    }

    [Theory]
    [InlineData(UplinkFaultKind.NumbersAsText, UplinkState.Up)]
    [InlineData(UplinkFaultKind.TrailingCommas, UplinkState.Up)]
    [InlineData(UplinkFaultKind.OddEncoding, UplinkState.Up)]
    [InlineData(UplinkFaultKind.EmptyArrays, UplinkState.Up)]
    [InlineData(UplinkFaultKind.UnknownStates, UplinkState.Up)]
    [InlineData(UplinkFaultKind.Nulls, UplinkState.Down)]
    [InlineData(UplinkFaultKind.ListsAsObjects, UplinkState.Down)]
    public async Task Odd_print_is_read(UplinkFaultKind kind, UplinkState state)
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(kind);
        (await rig.LookAsync()).State.ShouldBe(state);
    }

    [Theory]
    [InlineData(UplinkFaultKind.SingleQuotes, UplinkError.Unreadable)]
    [InlineData(UplinkFaultKind.Garbled, UplinkError.Unreadable)]
    [InlineData(UplinkFaultKind.HugeBody, UplinkError.TooLarge)]
    [InlineData(UplinkFaultKind.CutBody, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.HangUp, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.HangBefore, UplinkError.Silent)]
    [InlineData(UplinkFaultKind.Status5xx, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.HtmlPage, UplinkError.NotTheApi)]
    [InlineData(UplinkFaultKind.Redirect, UplinkError.Redirected)]
    [InlineData(UplinkFaultKind.TooManyRequests, UplinkError.TooMany)]
    [InlineData(UplinkFaultKind.ErrorInside, UplinkError.KeyRefused)]
    public async Task Every_fault_has_its_name(UplinkFaultKind kind, UplinkError error)
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(kind);
        (await Should.ThrowAsync<UplinkException>(rig.Kiosk.InTimeAsync(rig.Uplink.LookAsync(rig.Account, ["9042"], default)))).Error.ShouldBe(error);
    }

    [Fact]
    public async Task Proxies_are_found_to_choose_from()
    {
        await using var rig = await AirProxyRig.StartAsync();
        (await rig.Uplink.FindTargetsAsync(rig.Account, default)).ShouldBe(
            [new UplinkTarget("9042", "Garden bar", "Wind"), new UplinkTarget("9717", "s2.airproxy.example:20114", "Vodafone")]);
    }
}
