using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AirVpn;

/// <summary>Every bad day of the emulator: a sentence, or no harm at all.</summary>
public sealed class AirVpnFaultTests
{
    [Theory]
    [InlineData(UplinkFaultKind.HangBefore, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.HangAfter, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.HangUp, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.CutBody, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.Garbled, UplinkError.Unreadable)]
    [InlineData(UplinkFaultKind.SingleQuotes, UplinkError.Unreadable)]
    [InlineData(UplinkFaultKind.HtmlPage, UplinkError.NotTheApi)]
    [InlineData(UplinkFaultKind.ErrorInside, UplinkError.Refused)]
    [InlineData(UplinkFaultKind.WrongKey, UplinkError.KeyRefused)]
    [InlineData(UplinkFaultKind.HugeBody, UplinkError.TooLarge)]
    [InlineData(UplinkFaultKind.TooManyRequests, UplinkError.TooMany)]
    [InlineData(UplinkFaultKind.Status5xx, UplinkError.NoAnswer)]
    [InlineData(UplinkFaultKind.Redirect, UplinkError.Redirected)]
    public async Task A_look_that_fails_says_why(UplinkFaultKind kind, UplinkError expected)
    {
        await using var venue = await AirVpnVenue.OpenAsync(TimeProvider.System);
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        (await venue.Rig.FailAsync(() => venue.Rig.LookAsync(AirVpnVenue.Device))).Error.ShouldBe(expected);
        (await venue.Rig.FailAsync(() => venue.Rig.Uplink.FindTargetsAsync(venue.Rig.Account, default))).Error.ShouldBe(expected);
    }

    [Theory]
    [InlineData(UplinkFaultKind.Slow)]
    [InlineData(UplinkFaultKind.NumbersAsText)]
    [InlineData(UplinkFaultKind.EmptyArrays)]
    [InlineData(UplinkFaultKind.ListsAsObjects)]
    [InlineData(UplinkFaultKind.UnknownStates)]
    [InlineData(UplinkFaultKind.TrailingCommas)]
    [InlineData(UplinkFaultKind.OddEncoding)]
    public async Task Odd_prints_change_nothing(UplinkFaultKind kind)
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        var plain = await venue.Rig.LookAsync(AirVpnVenue.Device);
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        var odd = await venue.Rig.LookAsync(AirVpnVenue.Device);

        odd.Facts.ShouldBe(plain.Facts);
        (odd with { Facts = plain.Facts }).ShouldBe(plain);
    }

    [Theory]
    [InlineData(UplinkFaultKind.NumbersAsText, 1d)]
    [InlineData(UplinkFaultKind.UnknownStates, 1d)]
    [InlineData(UplinkFaultKind.TrailingCommas, 1d)]
    [InlineData(UplinkFaultKind.OddEncoding, 1d)]
    [InlineData(UplinkFaultKind.ListsAsObjects, null)]
    public async Task Odd_prints_of_both_pages_take_no_server_down(UplinkFaultKind kind, double? load)
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.SetLoad("Achernar", 1);
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        (reading.State, reading.Server).ShouldBe((UplinkState.Up, "Achernar (NL)"));
        reading.Facts.FirstOrDefault(fact => fact.Name == "serverLoad")?.Value.ShouldBe(load);
    }

    [Fact]
    public async Task Nulls_everywhere_leave_a_reading_with_gaps()
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(UplinkFaultKind.Nulls);

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        reading.State.ShouldBe(UplinkState.Up);
        venue.Rig.Sentence(reading.Reason).ShouldContain("AirVPN names no devices");
        (reading.Server, reading.ExternalIp, reading.DownloadBitsPerSecond, reading.Traffic, reading.ExpiresAt).ShouldBe((null, null, null, null, null));
    }

    [Theory]
    [InlineData(UplinkFaultKind.HangBefore, UplinkError.NoAnswer, false, false)]
    [InlineData(UplinkFaultKind.HangAfter, UplinkError.NoAnswer, false, true)]
    [InlineData(UplinkFaultKind.CutBody, UplinkError.NoAnswer, false, true)]
    [InlineData(UplinkFaultKind.Garbled, UplinkError.Unreadable, false, true)]
    [InlineData(UplinkFaultKind.HtmlPage, UplinkError.NotTheApi, false, false)]
    [InlineData(UplinkFaultKind.Status5xx, UplinkError.NoAnswer, false, false)]
    [InlineData(UplinkFaultKind.ErrorInside, UplinkError.Refused, true, false)]
    [InlineData(UplinkFaultKind.WrongKey, UplinkError.KeyRefused, true, false)]
    [InlineData(UplinkFaultKind.TooManyRequests, UplinkError.TooMany, true, false)]
    [InlineData(UplinkFaultKind.Redirect, UplinkError.Redirected, true, false)]
    public async Task A_reconnect_that_fails_is_sent_once_and_says_whether_it_may_be_done(UplinkFaultKind kind, UplinkError expected, bool notDone, bool dropped)
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        var failure = await venue.Rig.FailAsync(() => venue.Rig.ActAsync(AirVpnVenue.Device, "reconnect"));

        (failure.Error, failure.NotDone).ShouldBe((expected, notDone));
        venue.Vendor.Calls.CountOf("disconnect").ShouldBe(1);
        venue.Vendor.Sessions.Count.ShouldBe(dropped ? 0 : 1);
    }

    [Fact]
    public async Task A_wrong_key_is_told_from_other_refusals()
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.ApiKey = "another";

        foreach (var call in new Func<Task>[]
        {
            () => venue.Rig.LookAsync(), () => venue.Rig.ActAsync(AirVpnVenue.Device, "reconnect"), () => venue.Rig.ActAsync(null, "notify", ("body", "x")),
        })
        {
            var failure = await venue.Rig.FailAsync(call);
            (failure.Error, failure.Detail).ShouldBe((UplinkError.KeyRefused, "Not authorized"));
        }
    }

    [Fact]
    public async Task Unplugged_it_is_unreachable()
    {
        await using var venue = await AirVpnVenue.OpenAsync(TimeProvider.System);
        await venue.Vendor.StopAsync();

        (await venue.Rig.FailAsync(() => venue.Rig.LookAsync())).Error.ShouldBe(UplinkError.Unreachable);
        (await venue.Rig.FailAsync(() => venue.Rig.ActAsync(AirVpnVenue.Device, "reconnect"))).NotDone.ShouldBeTrue();
    }
}
