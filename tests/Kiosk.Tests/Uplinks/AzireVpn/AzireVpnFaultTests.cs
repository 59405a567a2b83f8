using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AzireVpn;

/// <summary>Every bad day of the emulator: a sentence, or no harm at all.</summary>
public sealed class AzireVpnFaultTests
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
    public async Task A_look_that_fails_says_why_and_repeats_no_key(UplinkFaultKind kind, UplinkError expected)
    {
        await using var venue = await AzireVpnVenue.OpenAsync(TimeProvider.System);
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        foreach (var call in new Func<Task>[] { () => venue.Rig.LookAsync(), () => venue.Rig.Uplink.FindTargetsAsync(venue.Rig.Account, default) })
        {
            var failure = await venue.Rig.FailAsync(call);
            failure.Error.ShouldBe(expected);
            venue.Rig.ShouldKeepSecret(failure, AzireVpnVenue.OtherKey);
        }
    }

    [Theory]
    [InlineData(UplinkFaultKind.Slow)]
    [InlineData(UplinkFaultKind.NumbersAsText)]
    [InlineData(UplinkFaultKind.UnknownStates)]
    [InlineData(UplinkFaultKind.TrailingCommas)]
    [InlineData(UplinkFaultKind.OddEncoding)]
    public async Task Odd_prints_change_nothing(UplinkFaultKind kind)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        var plain = await venue.Rig.LookAsync(AzireVpnVenue.Own);
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        var odd = await venue.Rig.LookAsync(AzireVpnVenue.Own);

        odd.Facts.ShouldBe(plain.Facts);
        (odd with { Facts = plain.Facts }).ShouldBe(plain);
    }

    [Theory]
    [InlineData(UplinkFaultKind.Nulls)]
    [InlineData(UplinkFaultKind.EmptyArrays)]
    [InlineData(UplinkFaultKind.ListsAsObjects)]
    public async Task What_is_missing_leaves_an_account_without_tokens(UplinkFaultKind kind)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        var reading = await venue.Rig.LookAsync();

        reading.State.ShouldBe(UplinkState.Unknown);
        reading.Facts.Single(fact => fact.Name == "oldestToken").Value.ShouldBe(kind is UplinkFaultKind.EmptyArrays ? "venue-router" : null);
    }

    [Theory]
    [InlineData(UplinkFaultKind.HangBefore, UplinkError.NoAnswer, false)]
    [InlineData(UplinkFaultKind.HangAfter, UplinkError.NoAnswer, true)]
    [InlineData(UplinkFaultKind.CutBody, UplinkError.NoAnswer, true)]
    [InlineData(UplinkFaultKind.Garbled, UplinkError.Unreadable, true)]
    [InlineData(UplinkFaultKind.HtmlPage, UplinkError.NotTheApi, false)]
    [InlineData(UplinkFaultKind.ErrorInside, UplinkError.Refused, false)]
    [InlineData(UplinkFaultKind.Status5xx, UplinkError.NoAnswer, false)]
    public async Task A_deletion_that_fails_is_sent_once(UplinkFaultKind kind, UplinkError expected, bool deleted)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(kind));

        var failure = await venue.Rig.FailAsync(() => venue.Client.DeleteAsync(venue.Rig.Account, AzireVpnVenue.Other, purge: false, default));

        failure.Error.ShouldBe(expected);
        venue.Vendor.Calls.CountOf("delete").ShouldBe(1);
        venue.Vendor.Tokens.Count.ShouldBe(deleted ? 1 : 2);
    }
}
