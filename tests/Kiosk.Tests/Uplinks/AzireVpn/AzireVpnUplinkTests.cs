using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.Uplinks;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AzireVpn;

public sealed class AzireVpnUplinkTests
{
    [Fact]
    public async Task An_account_that_answers_is_never_up_and_says_why()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();

        var reading = await venue.Rig.LookAsync();

        reading.State.ShouldBe(UplinkState.Unknown);
        venue.Rig.Sentence(reading.Reason).ShouldBe("The account answers. Whether the tunnel stands, AzireVPN cannot say.");
        reading.ExpiresAt.ShouldBe(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero).AddDays(200));
        var facts = reading.Facts.ToDictionary(fact => fact.Name, fact => fact.Value);
        facts.ShouldNotContainKey("chosenToken");
        (facts["tokens"], facts["ownToken"], facts["oldestToken"], facts["daysLeft"]).ShouldBe((2L, "venue-router", "venue-router", 200L));
        facts["ownTokenSince"].ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1_687_434_503));
        (facts["account"], facts["accountActive"], facts["addressesUsed"], facts["addressesLeft"]).ShouldBe(("seaview", true, 4L, 6L));
        $"{reading} {string.Join(' ', reading.Facts)}".ShouldNotContain("c4nary");
    }

    [Fact]
    public async Task One_look_serves_all_targets_and_misses_a_token_that_is_gone()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();

        var readings = await venue.Rig.Uplink.LookAsync(venue.Rig.Account, [null, AzireVpnVenue.Other, "b82U1AKK"], default);

        readings.Select(reading => reading.Reason.Code).ShouldBe(["AzireVpn.Answers", "AzireVpn.Answers", "AzireVpn.TokenGone"]);
        readings.ShouldAllBe(reading => reading.State == UplinkState.Unknown);
        readings[1].Facts.Single(fact => fact.Name == "chosenToken").Value.ShouldBe(AzireVpnVenue.Other, "it has neither a name nor a comment");
        venue.Vendor.Calls.Counts.ShouldBe(new Dictionary<string, int> { ["list"] = 1, ["me"] = 1 });
    }

    [Fact]
    public async Task An_account_that_ended_is_down()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.DaysLeft = -1;

        var reading = await venue.Rig.LookAsync();

        reading.State.ShouldBe(UplinkState.Down);
        venue.Rig.Sentence(reading.Reason).ShouldContain("ended on 2026-05-31");
    }

    [Theory]
    [InlineData(UplinkFaultKind.HtmlPage)]
    [InlineData(UplinkFaultKind.ErrorInside)]
    [InlineData(UplinkFaultKind.HangUp)]
    [InlineData(UplinkFaultKind.WrongKey)]
    [InlineData(UplinkFaultKind.Nulls)]
    [InlineData(UplinkFaultKind.Garbled)]
    public async Task An_account_page_that_fails_leaves_the_tokens(UplinkFaultKind kind)
    {
        await using var venue = await AzireVpnVenue.OpenAsync(TimeProvider.System);
        venue.Vendor.Faults.Add(kind, null, "me");

        var reading = await venue.Rig.LookAsync();

        (reading.State, reading.Reason.Code, reading.ExpiresAt).ShouldBe((UplinkState.Unknown, "AzireVpn.Answers", null));
        reading.Facts.Single(fact => fact.Name == "tokens").Value.ShouldBe(2L);
    }

    [Theory]
    [InlineData(TokenListing.Empty)]
    [InlineData(TokenListing.NotFound)]
    public async Task No_tokens_is_an_answer_too(TokenListing listing)
    {
        await using var venue = await AzireVpnVenue.OpenAsync();
        venue.Vendor.Listing = listing;

        var reading = await venue.Rig.LookAsync();

        reading.State.ShouldBe(UplinkState.Unknown);
        reading.Facts.Single(fact => fact.Name == "tokens").Value.ShouldBe(0L);
    }

    [Fact]
    public async Task Targets_are_the_tokens()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();

        var targets = await venue.Rig.Uplink.FindTargetsAsync(venue.Rig.Account, default);

        targets.ShouldBe([new UplinkTarget(AzireVpnVenue.Own, "venue-router", "Made for the venue"), new UplinkTarget(AzireVpnVenue.Other, AzireVpnVenue.Other)]);
        venue.Vendor.Calls.Total.ShouldBe(1);
    }

    [Fact]
    public async Task It_has_no_actions()
    {
        await using var venue = await AzireVpnVenue.OpenAsync();

        venue.Rig.Uplink.Actions.ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => venue.Rig.ActAsync(null, "reconnect"));
        venue.Vendor.Calls.Total.ShouldBe(0);
    }
}
