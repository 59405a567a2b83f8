namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class ProfileTests
{
    const string Page = "account/profile";

    [Fact]
    public async Task The_account_is_renamed_and_what_is_left_empty_stays()
    {
        await using var rig = await PhoneRig.StartAsync();
        (await rig.GetAsync("account")).ShouldContain(PhoneRig.At(Page));
        (await rig.GetAsync(Page)).ShouldContain("value=\"Seaview Inn\"");

        (await rig.SendAsync(Page, "", ("display", "Harbour Inn"), ("telegram", ""), ("prefix", "seaview"), ("tick", "true"))).Next.ShouldContain("The account is changed at iProxy.");

        var account = await rig.AskVendorAsync("me");
        account.GetProperty("display_name").GetString().ShouldBe("Harbour Inn");
        account.GetProperty("telegram").GetString().ShouldBe("@seaview_emulated");
        (rig.Events[0].Action, rig.Events[0].Outcome, rig.Events[0].Detail).ShouldBe(("uplink.profile-change", "ok", null));
    }

    [Fact]
    public async Task Nothing_is_sent_without_the_tick_without_a_text_or_with_one_that_is_too_long()
    {
        await using var rig = await PhoneRig.StartAsync();
        (await rig.SendAsync(Page, "", ("display", "Harbour Inn"))).Text.ShouldContain("Tick the box first.");
        (await rig.SendAsync(Page, "", ("display", " "), ("tick", "true"))).Text.ShouldContain("Enter what shall change.");
        var refused = await rig.SendAsync(Page, "", ("display", "Harbour Inn"), ("prefix", new string('x', 257)), ("tick", "true"));
        refused.Text.ShouldContain("At most 256 characters.");
        refused.Text.ShouldContain("value=\"Harbour Inn\"");
        rig.Vendor.Calls.CountOf("POST me/update-basic-info").ShouldBe(0);
    }
}
