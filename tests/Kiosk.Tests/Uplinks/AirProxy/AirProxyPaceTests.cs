using Kiosk.Emulators.AirProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.AirProxy;

/// <summary>The vendor's pauses, kept by the client whoever calls it.</summary>
public sealed class AirProxyPaceTests
{
    static readonly AirProxyChange Async = new() { IsAsync = true };

    [Fact]
    public async Task Changes_of_one_proxy_are_never_less_than_five_seconds_apart()
    {
        await using var rig = await AirProxyRig.StartAsync(new AirProxySettings { ChangeTakes = TimeSpan.FromSeconds(1) });
        for (var i = 0; i < 6; i++)
            await rig.Kiosk.InTimeAsync(rig.Client.ChangeIpAsync(rig.Account, "9042", Async, default), TimeSpan.FromMilliseconds(500));
        rig.Vendor.Calls.CountOf("change_ip").ShouldBe(6);
        rig.Vendor.Calls.ShortestPause("change_ip")!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Another_proxy_need_not_wait()
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.Client.ChangeIpAsync(rig.Account, "9042", Async, default);
        await rig.Client.ChangeIpAsync(rig.Account, "9717", Async, default);
        rig.Vendor.Calls.ShortestPause("change_ip").ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task None_goes_before_the_vendors_wait_is_over_and_other_calls_go_on(bool hasHeader)
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.TooManyRequests) { Calls = ["change_ip"], Count = 1, RetryAfter = hasHeader ? "42" : null });
        var throttled = await Should.ThrowAsync<UplinkException>(rig.Client.ChangeIpAsync(rig.Account, "9042", Async, default));
        // Without the header the text says 24 seconds.
        (throttled.Error, throttled.RetryAfter).ShouldBe((UplinkError.TooMany, TimeSpan.FromSeconds(hasHeader ? 42 : 24)));

        rig.Time.Advance(TimeSpan.FromSeconds(hasHeader ? 35 : 17));
        var early = await Should.ThrowAsync<UplinkException>(rig.Client.ChangeIpAsync(rig.Account, "9042", Async, default));
        (early.Error, early.NotDone).ShouldBe((UplinkError.TooMany, true));
        await rig.Client.GetExternalIpAsync(rig.Account, "9042", fromCache: true, byPerson: false, default);
        rig.Vendor.Calls.CountOf("change_ip").ShouldBe(1);
        rig.Time.Advance(TimeSpan.FromSeconds(7));
        await rig.Client.ChangeIpAsync(rig.Account, "9042", Async, default);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    public async Task A_change_that_checks_the_address_through_the_modem_first_has_its_time(bool showsOld, bool fromCache, bool isLong)
    {
        await using var rig = await AirProxyRig.StartAsync();
        rig.Vendor.Faults.Add(UplinkFaultKind.HangBefore, null, "change_ip");
        var (start, change) = (rig.Time.GetUtcNow(), new AirProxyChange { IsAsync = true, ShowOldIp = showsOld, FromCache = fromCache });

        var error = await Should.ThrowAsync<UplinkException>(rig.Kiosk.InTimeAsync(rig.Client.ChangeIpAsync(rig.Account, "9042", change, default)));

        error.Error.ShouldBe(UplinkError.Silent);
        (rig.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(170)).ShouldBe(isLong);
    }

    [Fact]
    public async Task After_a_reboot_nothing_goes_to_the_proxy_for_twenty_seconds()
    {
        await using var rig = await AirProxyRig.StartAsync();
        await rig.Client.RebootAsync(rig.Account, "9042", default);
        rig.Time.Advance(TimeSpan.FromSeconds(19));
        Func<Task>[] calls =
        [
            () => rig.Client.ChangeIpAsync(rig.Account, "9042", Async, default),
            () => rig.Client.GetExternalIpAsync(rig.Account, "9042", fromCache: false, byPerson: true, default),
            () => rig.Client.GetTrafficAsync(rig.Account, "9042", new AirProxySpan(), default),
            () => rig.Client.RebootAsync(rig.Account, "9042", default),
        ];
        foreach (var call in calls)
        {
            var error = await Should.ThrowAsync<UplinkException>(call);
            (error.Error, error.RetryAfter).ShouldBe((UplinkError.TooMany, TimeSpan.FromSeconds(1)));
        }

        rig.Vendor.Calls.Total.ShouldBe(1);
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        await rig.Client.GetExternalIpAsync(rig.Account, "9042", fromCache: false, byPerson: true, default);
    }
}
