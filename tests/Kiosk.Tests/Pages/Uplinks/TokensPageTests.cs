using System.Net;
using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Support;
using Kiosk.Tests.Uplinks.AzireVpn;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Pages.Uplinks;

public sealed class TokensPageTests
{
    [Fact]
    public async Task The_list_has_names_and_ages_and_no_key()
    {
        await using var rig = await TokensRig.OpenAsync();

        var page = await rig.GetAsync(TokensRig.Tokens);

        page.ShouldContain("venue-router");
        page.ShouldContain("Made for the venue");
        page.ShouldContain(AzireVpnVenue.Other);
        page.ShouldContain("The kiosk's own");
        page.ShouldContain("days ago");
        page.ShouldNotContain("c4nary");
    }

    [Fact]
    public async Task A_new_key_is_shown_once_and_kept_nowhere()
    {
        await using var rig = await TokensRig.OpenAsync();

        var (answer, page) = await rig.SendAsync(TokensRig.Tokens, ("DeviceName", " Router in the bar "), ("Comment", ""));

        var made = rig.Vendor.Tokens.Single(token => token.DeviceName == "Router in the bar");
        made.Comment.ShouldBeNull();
        page.ShouldContain(made.Key);
        page.ShouldContain("shown only now");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await rig.GetAsync(TokensRig.Tokens)).ShouldNotContain(made.Key);
        rig.Log.ShouldBe(["uplink.token-create pending Router in the bar", "uplink.token-create ok Router in the bar"]);
        (await rig.GetAsync("/internet/Way%20out%20%26%20in")).ShouldContain("Token made: Router in the bar");
        rig.HasOnDisk("Router in the bar").ShouldBeTrue("the search finds what is there");
        rig.HasOnDisk(made.Key).ShouldBeFalse();
        rig.HasOnDisk(AzireVpnVenue.OtherKey).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_token()
    {
        await using var rig = await TokensRig.OpenAsync();
        var form = await rig.FormAsync(TokensRig.Tokens);
        await rig.PostAsync(TokensRig.Tokens, form, ("DeviceName", "Zebra"));

        var again = await rig.PostAsync(TokensRig.Tokens, form, ("DeviceName", "Zebra"));

        (again.StatusCode, again.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, TokensRig.Tokens));
        (await rig.GetAsync(TokensRig.Tokens)).ShouldContain("no second token was made");
        rig.Vendor.Tokens.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_token_needs_a_name()
    {
        await using var rig = await TokensRig.OpenAsync();

        var (_, page) = await rig.SendAsync(TokensRig.Tokens, ("DeviceName", "  "), ("Comment", "for the barn"));

        page.ShouldContain("Enter the name of the device");
        page.ShouldContain("for the barn");
        (rig.Vendor.Calls.CountOf("create"), rig.Log.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(UplinkFaultKind.ErrorInside, "An internal error has occurred", false, "failed")]
    [InlineData(UplinkFaultKind.HtmlPage, "A web page came instead", true, "unknown")]
    [InlineData(UplinkFaultKind.HangUp, "broke off", true, "unknown")]
    [InlineData(UplinkFaultKind.WrongKey, "does not accept the key", false, "failed")]
    public async Task A_creation_that_fails_says_why_and_keeps_what_was_typed(UplinkFaultKind kind, string words, bool doubt, string outcome)
    {
        await using var rig = await TokensRig.OpenAsync();
        rig.Vendor.Faults.Add(kind, null, "create");

        var (answer, page) = await rig.SendAsync(TokensRig.Tokens, ("DeviceName", "Zebra"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain(words);
        page.Contains("It may have been done nevertheless", StringComparison.Ordinal).ShouldBe(doubt);
        page.ShouldContain("value=\"Zebra\"");
        page.ShouldContain("venue-router");
        rig.Log[^1].ShouldBe($"uplink.token-create {outcome} Zebra");
    }

    [Theory]
    [InlineData("", "create", "create")]
    [InlineData("/" + AzireVpnVenue.Other, "update", "update")]
    [InlineData("/" + AzireVpnVenue.Other + "/delete", "delete", "delete")]
    public async Task A_browser_that_goes_away_breaks_nothing_off(string below, string call, string change)
    {
        await using var rig = await TokensRig.OpenAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Slow) { Calls = [call], Delay = TimeSpan.FromSeconds(1) });
        var path = TokensRig.Tokens + below;
        var form = await rig.FormAsync(path);
        using var gone = new CancellationTokenSource();

        var sending = rig.PostAsync(path, form, gone.Token, ("DeviceName", "Zebra"));
        await Eventually.TrueAsync(() => rig.Vendor.Calls.CountOf(call) == 1, "the vendor was called");
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending);
        await Eventually.TrueAsync(() => rig.Log.Count == 2, "the outcome is noted");
        rig.Log[^1].ShouldStartWith($"uplink.token-{change} ok");
    }

    [Fact]
    public async Task A_vendor_that_does_not_answer_leaves_every_page_with_a_sentence()
    {
        await using var rig = await TokensRig.OpenAsync();
        await rig.Vendor.StopAsync();

        foreach (var path in new[] { TokensRig.Tokens, $"{TokensRig.Tokens}/{AzireVpnVenue.Own}", $"{TokensRig.Tokens}/{AzireVpnVenue.Own}/delete" })
        {
            var page = await rig.GetAsync(path);
            page.ShouldContain("AzireVPN cannot be reached from here");
            page.ShouldNotContain("It may have been done nevertheless");
        }
    }

    [Fact]
    public async Task A_token_is_renamed()
    {
        await using var rig = await TokensRig.OpenAsync();
        var path = $"{TokensRig.Tokens}/{AzireVpnVenue.Own}";
        (await rig.GetAsync(path)).ShouldContain("value=\"venue-router\"");

        var (answer, _) = await rig.SendAsync(path, ("DeviceName", "Python"), ("Comment", ""));

        answer.Headers.Location!.ToString().ShouldBe(TokensRig.Tokens);
        (await rig.GetAsync(TokensRig.Tokens)).ShouldContain("The token has its new names.");
        var token = rig.Vendor.Tokens.Single(token => token.Id == AzireVpnVenue.Own);
        (token.DeviceName, token.Comment).ShouldBe(("Python", null));
        rig.Log.ShouldBe(["uplink.token-update pending venue-router → Python", "uplink.token-update ok venue-router → Python"]);
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("false", 4)]
    [InlineData("true", 2)]
    public async Task A_token_is_deleted_and_what_it_made_only_when_said_so(string? purge, int left)
    {
        await using var rig = await TokensRig.OpenAsync();
        var path = $"{TokensRig.Tokens}/{AzireVpnVenue.Other}/delete";
        var question = await rig.GetAsync(path);
        question.ShouldContain("name=\"Purge\" value=\"false\" checked");
        question.ShouldNotContain("Tick this box");
        question.ShouldNotContain("the kiosk itself asks");

        await rig.SendAsync(path, purge is null ? [] : [("Purge", purge)]);

        (await rig.GetAsync(TokensRig.Tokens)).ShouldContain("The token is deleted.");
        (rig.Vendor.Tokens.ShouldHaveSingleItem().Id, rig.Vendor.Resources).ShouldBe((AzireVpnVenue.Own, left));
        rig.Vendor.Calls.CountOf("delete").ShouldBe(1);
        rig.Log[^1].ShouldBe($"uplink.token-delete ok {AzireVpnVenue.Other}");
    }

    [Fact]
    public async Task The_kiosks_own_token_goes_only_after_a_second_warning()
    {
        await using var rig = await TokensRig.OpenAsync();
        var path = $"{TokensRig.Tokens}/{AzireVpnVenue.Own}/delete";
        (await rig.GetAsync(path)).ShouldContain("the key in the uplink's settings no longer works");

        var (_, again) = await rig.SendAsync(path, ("Purge", "true"));
        again.ShouldContain("Tick this box");
        again.ShouldContain("name=\"Purge\" value=\"true\" checked");
        rig.Vendor.Tokens.Count.ShouldBe(2);

        await rig.SendAsync(path, ("Own", "true"));
        rig.Vendor.Tokens.ShouldHaveSingleItem().Id.ShouldBe(AzireVpnVenue.Other);
        var list = await rig.GetAsync(TokensRig.Tokens);
        list.ShouldContain("so the stored key no longer works");
        list.ShouldContain("AzireVPN does not accept the key");
    }

    [Fact]
    public async Task A_token_that_is_gone_is_said_so()
    {
        await using var rig = await TokensRig.OpenAsync();
        rig.Vendor.Revoke(AzireVpnVenue.Other);

        foreach (var below in new[] { "", "/delete" })
            (await rig.GetAsync($"{TokensRig.Tokens}/{AzireVpnVenue.Other}{below}")).ShouldContain("no such token any more");
    }

    [Fact]
    public async Task Other_kinds_and_names_have_no_tokens()
    {
        await using var rig = await TokensRig.OpenAsync();

        foreach (var path in new[] { "/internet/Tunnel/tokens", "/internet/Nobody/tokens", "/internet/Tunnel/tokens/x", "/internet/Tunnel/tokens/x/delete" })
            (await rig.StatusOfAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task The_poller_shows_the_account_as_unknown()
    {
        await using var rig = await TokensRig.OpenAsync();
        var board = rig.Kiosk.Get<UplinkBoard>();

        await Eventually.TrueAsync(() => board.Current.Find(TokensRig.Name)?.Status.Since is not null, "it was looked at");

        var entry = board.Current.Find(TokensRig.Name)!;
        (entry.Status.State, entry.Status.Reason.Code).ShouldBe((UplinkState.Unknown, "AzireVpn.Answers"));
    }
}
