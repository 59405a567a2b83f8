using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.AirProxy;

public sealed class AirProxyActionTests
{
    static readonly UplinkCommand ChangeIp = new("change-ip");
    static readonly UplinkCommand Reboot = new("reboot");

    [Fact]
    public async Task A_new_address_is_told_beside_the_old_one()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(63) });
        var progress = new Steps();
        var old = rig.Vendor.ExternalIp(9042);
        var outcome = await rig.ActAsync(ChangeIp, progress);

        outcome.ShouldBe(new UplinkReason("AirProxy.Changed", old, rig.Vendor.ExternalIp(9042)));
        (progress.Seconds[0], progress.Seconds.Count > 5).ShouldBe((0, true));
        progress.Seconds.ShouldBeInOrder();
        progress.Seconds[^1].ShouldBeGreaterThanOrEqualTo(60);
        rig.Asked("change_ip").ShouldHaveSingleItem().ShouldEndWith("&async=true&show_old_ip=true");
    }

    [Fact]
    public async Task The_same_address_again_is_told_when_the_vendors_time_is_over()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.SetKeepsAddress(9042, keeps: true);
        var progress = new Steps();
        (await rig.ActAsync(ChangeIp, progress)).ShouldBe(new UplinkReason("AirProxy.SameAddress", rig.Vendor.ExternalIp(9042)));
        progress.Seconds[^1].ShouldBeGreaterThan(120);
    }

    [Fact]
    public async Task An_address_that_cannot_be_checked_is_not_called_a_failure()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.SetChecksFail(9042, fail: true);
        (await rig.ActAsync(ChangeIp)).ShouldBe(new UplinkReason("AirProxy.NotVerified"));
    }

    [Fact]
    public async Task Without_the_old_address_the_new_one_is_told_alone()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Nulls) { Calls = ["change_ip"], Fields = ["old_ip"] });
        (await rig.ActAsync(ChangeIp)).ShouldBe(new UplinkReason("AirProxy.AddressIs", rig.Vendor.ExternalIp(9042)));
    }

    [Fact]
    public async Task A_look_that_fails_does_not_end_the_watch()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(30) });
        foreach (var kind in new[] { UplinkFaultKind.Status5xx, UplinkFaultKind.HangUp, UplinkFaultKind.HtmlPage, UplinkFaultKind.Garbled, UplinkFaultKind.Nulls })
            rig.Vendor.Faults.Add(kind, 1, "ext_ip");
        (await rig.ActAsync(ChangeIp)).Code.ShouldBe("AirProxy.Changed");
    }

    [Theory]
    [InlineData("keep", "&fp=keep")]
    [InlineData("*:128:0:*:64240,*:mss,nop,nop,sok:df,id+:0", "&fp=%2A%3A128%3A0%3A%2A%3A64240%2C%2A%3Amss%2Cnop%2Cnop%2Csok%3Adf%2Cid%2B%3A0")]
    public async Task A_fingerprint_may_go_along(string fingerprint, string written)
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.ActAsync(ChangeIp with { Values = new Dictionary<string, string> { ["fp"] = fingerprint } });
        rig.Asked("change_ip").ShouldHaveSingleItem().ShouldContain(written);
    }

    [Fact]
    public async Task A_proxy_has_one_change_at_a_time_however_it_is_called()
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.LookAsync();
        var first = rig.Uplink.ActAsync(rig.Account, "9042", ChangeIp, progress: null, default);
        var error = await Should.ThrowAsync<UplinkException>(rig.Uplink.ActAsync(rig.Account, "s1.airproxy.example:10142", ChangeIp, progress: null, default));
        (error.Error, error.NotDone).ShouldBe((UplinkError.TooMany, true));
        (await rig.ActAsync(ChangeIp, target: "9717")).Code.ShouldBe("AirProxy.Changed");
        (await rig.Kiosk.InTimeAsync(first)).Code.ShouldBe("AirProxy.Changed");
        rig.Asked("change_ip").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(UplinkFaultKind.HangUp, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.HangBefore, UplinkError.Silent)]
    [InlineData(UplinkFaultKind.HangAfter, UplinkError.Silent)]
    [InlineData(UplinkFaultKind.CutBody, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.Status5xx, UplinkError.NoAnswer)]
    public async Task What_may_be_done_is_sent_once_and_said_to_be_doubtful(UplinkFaultKind kind, UplinkError expected)
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(kind, null, "change_ip", "reboot");
        foreach (var command in new[] { ChangeIp, Reboot })
        {
            var error = await Should.ThrowAsync<UplinkException>(rig.ActAsync(command));
            (error.Error, error.NotDone).ShouldBe((expected, false));
        }

        (rig.Vendor.Calls.CountOf("change_ip"), rig.Vendor.Calls.CountOf("reboot")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_change_can_be_left_and_asked_for_again()
    {
        await using var rig = await AirProxyRig.StartAsync();
        using var leaving = new CancellationTokenSource();
        var left = rig.Uplink.ActAsync(rig.Account, "9042", ChangeIp, progress: null, leaving.Token);
        await rig.Kiosk.UntilAsync(() => rig.Vendor.Calls.CountOf("ext_ip") > 0);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);
        rig.Time.Advance(TimeSpan.FromSeconds(10));
        (await rig.ActAsync(ChangeIp)).Code.ShouldBe("AirProxy.Changed");
    }

    [Fact]
    public async Task A_reboot_is_degraded_until_the_modem_is_back_and_left_alone_meanwhile()
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.LookAsync();
        (await rig.ActAsync(Reboot)).ShouldBe(new UplinkReason("AirProxy.Rebooted"));
        var before = rig.Vendor.Calls.Latest.Count(call => call.Call != "list");
        (await rig.LookAsync()).ShouldSatisfyAllConditions(
            reading => reading.State.ShouldBe(UplinkState.Degraded), reading => reading.Reason.ShouldBe(new UplinkReason("AirProxy.Restarting")));
        foreach (var command in new[] { ChangeIp, Reboot })
            (await Should.ThrowAsync<UplinkException>(rig.ActAsync(command))).Error.ShouldBe(UplinkError.TooMany);
        rig.Vendor.Calls.Latest.Count(call => call.Call != "list").ShouldBe(before);

        rig.Time.Advance(TimeSpan.FromSeconds(25));
        (await rig.LookAsync()).Reason.Code.ShouldBe("AirProxy.Restarting", "it is away still");
        rig.Time.Advance(TimeSpan.FromSeconds(25));
        (await rig.LookAsync()).State.ShouldBe(UplinkState.Up);
    }

    [Fact]
    public async Task A_modem_that_does_not_come_back_is_down()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { RebootTakes = TimeSpan.FromMinutes(5) });
        await rig.ActAsync(Reboot);
        rig.Time.Advance(TimeSpan.FromSeconds(65));
        (await rig.LookAsync()).Reason.Code.ShouldBe("AirProxy.NoAddress");
    }

    [Fact]
    public async Task There_are_no_other_actions()
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Uplink.Actions.ShouldBe(["change-ip", "reboot"]);
        await Should.ThrowAsync<ArgumentException>(rig.ActAsync(new UplinkCommand("speed-test")));
        rig.Vendor.Calls.Total.ShouldBe(0);
    }
}

/// <summary>What a person sees while waiting.</summary>
sealed class Steps : IProgress<UplinkReason>
{
    readonly System.Collections.Concurrent.ConcurrentQueue<UplinkReason> all = new();

    public List<int> Seconds => [.. all.Select(reason => int.Parse(reason.Arguments[0], System.Globalization.CultureInfo.InvariantCulture))];

    public void Report(UplinkReason value) => all.Enqueue(value);
}
