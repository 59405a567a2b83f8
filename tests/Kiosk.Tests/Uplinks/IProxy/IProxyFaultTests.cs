using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>Every call of the vendor's page, on good days and on bad ones.</summary>
public sealed class IProxyFaultTests
{
    public static TheoryData<string> Calls => [.. IProxyEmulator.CallNames];

    public static TheoryData<UplinkFaultKind, UplinkError> Failures => new()
    {
        { UplinkFaultKind.HangBefore, UplinkError.NoAnswer },
        { UplinkFaultKind.HangAfter, UplinkError.NoAnswer },
        { UplinkFaultKind.HangUp, UplinkError.NoAnswer },
        { UplinkFaultKind.CutBody, UplinkError.NoAnswer },
        { UplinkFaultKind.Garbled, UplinkError.Unreadable },
        { UplinkFaultKind.SingleQuotes, UplinkError.Unreadable },
        { UplinkFaultKind.HtmlPage, UplinkError.NotTheApi },
        { UplinkFaultKind.ErrorInside, UplinkError.Refused },
        { UplinkFaultKind.WrongKey, UplinkError.KeyRefused },
        { UplinkFaultKind.HugeBody, UplinkError.TooLarge },
        { UplinkFaultKind.TooManyRequests, UplinkError.TooMany },
        { UplinkFaultKind.Status5xx, UplinkError.NoAnswer },
        { UplinkFaultKind.Redirect, UplinkError.Redirected },
    };

    [Fact]
    public void All_39_calls_are_on_the_tour() => IProxyTour.Stops.Keys.ShouldBe(IProxyEmulator.CallNames, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_is_one_request_that_succeeds(string call)
    {
        await using var rig = await IProxyRig.StartAsync();
        var act = await IProxyTour.Stops[call](rig);
        rig.Vendor.Calls.Clear();

        await act();

        rig.Vendor.Calls.Counts.ShouldBe(new Dictionary<string, int> { [call] = 1 }, ignoreOrder: true);
        rig.Vendor.Calls.Latest.ShouldHaveSingleItem().KeyInUrl.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_named_and_a_write_sent_once(UplinkFaultKind kind, UplinkError expected)
    {
        await using var rig = await IProxyRig.StartAsync();
        foreach (var (call, stop) in IProxyTour.Stops)
        {
            var act = await stop(rig);
            rig.Vendor.Calls.Clear();
            rig.Vendor.Faults.Add(new UplinkFault(kind) { Count = 1, Delay = TimeSpan.FromMilliseconds(10), BodyBytes = 5 << 20 });

            var error = await Should.ThrowAsync<UplinkException>(act, call);

            error.Error.ShouldBe(expected, call);
            rig.Vendor.Calls.CountOf(call).ShouldBe(1, call);
            (error.RetryAfter > TimeSpan.Zero).ShouldBe(kind == UplinkFaultKind.TooManyRequests, call);
            ShouldTellNothing(error.ToString());
            IProxyTour.Restore(rig);
        }

        foreach (var line in rig.Log.All)
            ShouldTellNothing(line);
    }

    [Theory]
    [InlineData(UplinkFaultKind.Slow)]
    [InlineData(UplinkFaultKind.NumbersAsText)]
    [InlineData(UplinkFaultKind.TrailingCommas)]
    [InlineData(UplinkFaultKind.OddEncoding)]
    [InlineData(UplinkFaultKind.UnknownStates)]
    [InlineData(UplinkFaultKind.ListsAsObjects)]
    [InlineData(UplinkFaultKind.EmptyArrays)]
    public async Task An_odd_answer_is_taken(UplinkFaultKind kind)
    {
        await using var rig = await IProxyRig.StartAsync();
        foreach (var (call, stop) in IProxyTour.Stops)
        {
            var act = await stop(rig);
            rig.Vendor.Faults.Add(new UplinkFault(kind) { Count = 1, Delay = TimeSpan.FromMilliseconds(1) });
            await Should.NotThrowAsync(act, call);
            IProxyTour.Restore(rig);
        }
    }

    [Fact]
    public async Task Nulls_are_taken_or_what_is_missing_is_named()
    {
        await using var rig = await IProxyRig.StartAsync();
        foreach (var (call, stop) in IProxyTour.Stops)
        {
            var act = await stop(rig);
            rig.Vendor.Faults.Add(UplinkFaultKind.Nulls, 1);
            try
            {
                await act();
            }
            catch (UplinkException error)
            {
                error.Error.ShouldBe(UplinkError.Unreadable, call);
                error.Detail.ShouldStartWith("an answer without ");
                error.NotDone.ShouldBeFalse();
            }

            IProxyTour.Restore(rig);
        }
    }

    static void ShouldTellNothing(string text)
    {
        text.ShouldNotContain(IProxyRig.Key);
        text.ShouldNotContain(IProxyTour.Canary);
        text.ShouldNotContain("emulated-");
        text.ShouldNotContain("actionlinks/do/reboot");
        text.ShouldNotContain("actionlinks/do/changeip");
        text.ShouldNotContain("setenv");
    }
}
