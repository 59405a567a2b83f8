using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AzireVpn;

/// <summary>Making, renaming and deleting tokens.</summary>
public sealed class AzireVpnTokenTests
{
    [Fact]
    public async Task A_new_token_works_and_its_key_is_printed_nowhere()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();

        var made = await venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", null, default);

        var token = venue.Vendor.Tokens.Single(token => token.DeviceName == "Zebra");
        (made.Key, made.Token.Id, made.Token.IsOwn, made.Token.Comment).ShouldBe((token.Key, token.Id, false, null));
        $"{made} {made.Token}".ShouldNotContain(made.Key);
        string.Join('\n', venue.Rig.Log.All).ShouldNotContain(made.Key);
    }

    [Theory]
    [InlineData(UplinkFaultKind.Garbled)]
    [InlineData(UplinkFaultKind.CutBody)]
    [InlineData(UplinkFaultKind.HangAfter)]
    [InlineData(UplinkFaultKind.SingleQuotes)]
    [InlineData(UplinkFaultKind.HugeBody)]
    [InlineData(UplinkFaultKind.EmptyArrays)]
    [InlineData(UplinkFaultKind.Nulls)]
    public async Task A_token_whose_answer_is_lost_is_found_in_the_list_and_made_once(UplinkFaultKind kind)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(kind) with { Calls = ["create"] });

        var made = await venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", "for the barn", default);

        made.Key.ShouldBe(venue.Vendor.Tokens.Single(token => token.DeviceName == "Zebra").Key);
        venue.Vendor.Calls.CountOf("create").ShouldBe(1);
        venue.Vendor.Tokens.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("for the barn", true)]
    [InlineData(null, false)]
    public async Task A_token_whose_answer_is_lost_is_found_though_the_list_leaves_out_its_device_name(string? listed, bool isFound)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.Garbled) with { Calls = ["create"] });
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.Nulls) with { Calls = ["list"], Fields = listed is null ? ["device_name", "comment"] : ["device_name"] });

        var made = () => venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", "for the barn", default);

        if (isFound)
            (await made()).Key.ShouldBe(venue.Vendor.Tokens.Single(token => token.DeviceName == "Zebra").Key);
        else
            (await venue.Rig.FailAsync(made)).NotDone.ShouldBeFalse();
        venue.Vendor.Calls.CountOf("create").ShouldBe(1);
    }

    [Fact]
    public async Task A_namesake_from_before_is_not_taken_for_the_new_one()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        await venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", null, default);
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.HangBefore) with { Calls = ["create"] });

        var failure = await venue.Rig.FailAsync(() => venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", null, default));

        (failure.Error, failure.NotDone).ShouldBe((UplinkError.NoAnswer, false));
        venue.Vendor.Calls.CountOf("create").ShouldBe(2);
    }

    [Fact]
    public async Task A_list_that_fails_afterwards_leaves_the_doubt()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.Garbled) with { Calls = ["create"] });
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.Slow) with { Calls = ["list"], Count = 1 });
        venue.Vendor.Faults.Add(VpnRig.Fault(UplinkFaultKind.HtmlPage) with { Calls = ["list"] });

        var failure = await venue.Rig.FailAsync(() => venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", null, default));

        (failure.Error, failure.NotDone).ShouldBe((UplinkError.Unreadable, false));
        venue.Vendor.Tokens.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(UplinkFaultKind.ErrorInside, UplinkError.Refused)]
    [InlineData(UplinkFaultKind.WrongKey, UplinkError.KeyRefused)]
    [InlineData(UplinkFaultKind.TooManyRequests, UplinkError.TooMany)]
    [InlineData(UplinkFaultKind.Redirect, UplinkError.Redirected)]
    public async Task A_refused_token_is_not_looked_for(UplinkFaultKind kind, UplinkError expected)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Faults.Add(VpnRig.Fault(kind) with { Calls = ["create"] });

        var failure = await venue.Rig.FailAsync(() => venue.Maker.MakeAsync(venue.Rig.Account, "Zebra", null, default));

        (failure.Error, failure.NotDone).ShouldBe((expected, true));
        venue.Vendor.Calls.CountOf("list").ShouldBe(1);
        venue.Vendor.Tokens.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_name_is_refused_with_the_vendors_complaint()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();

        var failure = await venue.Rig.FailAsync(() => venue.Maker.MakeAsync(venue.Rig.Account, new string('x', 300), null, default));

        venue.Rig.Sentence(failure.ReasonFor(venue.Rig.Account.Kind)).ShouldContain("at most 255 characters");
    }

    [Fact]
    public async Task A_token_is_renamed_and_names_are_taken_away()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        await venue.Client.UpdateAsync(venue.Rig.Account, AzireVpnVenue.Own, null, "Köln & \"Bonn\"", default);

        var token = venue.Vendor.Tokens.Single(token => token.Id == AzireVpnVenue.Own);
        (token.DeviceName, token.Comment, token.Key).ShouldBe((null, "Köln & \"Bonn\"", VpnRig.Key));
    }

    [Theory]
    [InlineData(false, false, 4)]
    [InlineData(true, false, 2)]
    [InlineData(true, true, 2)]
    public async Task A_deleted_token_takes_what_it_made_only_when_told(bool purge, bool silently, int left)
    {
        await using var venue = await AzireVpnVenue.OpenAsync(settings: AzireVpnVenue.Settings with { DeletesSilently = silently });

        await venue.Client.DeleteAsync(venue.Rig.Account, AzireVpnVenue.Other, purge, default);

        (venue.Vendor.Tokens.ShouldHaveSingleItem().Id, venue.Vendor.Resources).ShouldBe((AzireVpnVenue.Own, left));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_own_token_is_deleted_as_the_current_one(bool silently)
    {
        await using var venue = await AzireVpnVenue.OpenAsync(settings: AzireVpnVenue.Settings with { DeletesSilently = silently });

        await venue.Client.DeleteCurrentAsync(venue.Rig.Account, purge: false, default);

        venue.Vendor.Calls.CountOf("delete_current").ShouldBe(1);
        venue.Vendor.Resources.ShouldBe(4);
        (await venue.Rig.FailAsync(() => venue.Rig.LookAsync())).Error.ShouldBe(UplinkError.KeyRefused);
    }

    [Fact]
    public async Task A_token_that_is_gone_is_said_so()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        foreach (var call in new Func<Task>[]
        {
            () => venue.Client.DeleteAsync(venue.Rig.Account, "../h3vm3nk1", purge: true, default),
            () => venue.Client.DeleteAsync(venue.Rig.Account, ".", purge: true, default),
            () => venue.Client.DeleteAsync(venue.Rig.Account, "..", purge: true, default),
            () => venue.Client.DeleteAsync(venue.Rig.Account, "", purge: true, default),
            () => venue.Client.UpdateAsync(venue.Rig.Account, "b82u1akk", "x", null, default),
        })
        {
            var failure = await venue.Rig.FailAsync(call);
            failure.Error.ShouldBe(UplinkError.TargetUnknown);
            venue.Rig.Sentence(failure.ReasonFor(venue.Rig.Account.Kind)).ShouldContain("no such token");
        }

        venue.Vendor.Tokens.Count.ShouldBe(2);
    }
}
