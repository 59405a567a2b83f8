using System.Text.Json;
using Kiosk.Emulators.Uplinks;
using Kiosk.Pages;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class AccountTests
{
    [Fact]
    public async Task Money_is_spent_only_once_the_connections_name_is_typed()
    {
        await using var rig = await PhoneRig.StartAsync();
        (await rig.GetAsync("account")).ShouldContain("15.89");
        foreach (var (page, typed) in new[] { ("account/prolong", ("days", "30")), ("account/plan", ("plan", "BNyW1yBaln")) })
        {
            (await rig.SendAsync(page, "", typed, ("again", ""))).Text.ShouldContain("Nothing was done.");
            (await rig.SendAsync(page, "", typed, ("again", "Bar phone"))).Text.ShouldContain("Nothing was done.");
        }

        rig.Vendor.Balance.ShouldBe(15.89m);
        var paid = await rig.SendAsync("account/prolong", "", ("days", "30"), ("again", "lobby phone"), ("coupon", "EMULATED10"));
        paid.Next.ShouldContain("The plan is paid until");
        paid.Next.ShouldContain("The coupon was accepted.");
        rig.Vendor.Balance.ShouldBe(15.89m - 8.1m);
        (await rig.SendAsync("account/plan", "", ("plan", "d4yP1anAb2"), ("again", "Lobby phone"))).Next.ShouldContain("The plan is now d4yP1anAb2.");
        rig.Vendor.Balance.ShouldBe(15.89m - 8.6m);
    }

    [Fact]
    public async Task One_form_pays_once_and_nobody_pays_for_a_plan_they_have_not_seen()
    {
        await using var rig = await PhoneRig.StartAsync();
        var page = await rig.GetAsync("account/prolong");
        (string, string)[] typed = [("days", "30"), ("again", "Lobby phone")];
        (await rig.SendAsync(page, "account/prolong", "", typed)).IsDone.ShouldBeTrue();
        (await rig.SendAsync(page, "account/prolong", "", typed)).IsDone.ShouldBeTrue();
        rig.Vendor.Balance.ShouldBe(6.89m);

        var stale = await rig.GetAsync("account/plan");
        rig.Vendor.SetPlan(PhoneRig.Connection, 5);
        (await rig.SendAsync(stale, "account/plan", "", ("plan", "d4yP1anAb2"), ("again", "Lobby phone"))).Text.ShouldContain("The plan has changed since this page was opened.");
        rig.Vendor.Balance.ShouldBe(6.89m);
    }

    [Fact]
    public async Task What_iProxy_refuses_is_a_sentence_and_the_form_stays()
    {
        await using var rig = await PhoneRig.StartAsync();
        rig.Vendor.Balance = 1;
        var refused = await rig.SendAsync("account/prolong", "", ("days", "30"), ("again", "Lobby phone"));
        refused.Text.ShouldContain("not enough money");
        refused.Text.ShouldContain("value=\"30\"");
        (await rig.SendAsync("account/prolong", "", ("days", "many"), ("again", "Lobby phone"))).Text.ShouldContain("Enter a number of days");
    }

    [Fact]
    public async Task Somebody_is_given_access_and_loses_it()
    {
        await using var rig = await PhoneRig.StartAsync();
        (await rig.SendAsync("account/team/new", "", ("email", "porter@example.org"), ("permissions", "find_device"))).Text.ShouldContain("Tick the box first.");
        var mistyped = (await rig.SendAsync("account/team/new", "", ("email", "porter"), ("permissions", "find_device"), ("tick", "true"))).Text;
        mistyped.ShouldContain("Enter an e-mail address.");
        mistyped.ShouldContain("/account/team/new\"");
        mistyped.ShouldNotContain("readonly");
        (await rig.SendAsync("account/team/new", "", ("email", "porter@example.org"), ("tick", "true"))).Text.ShouldContain("Tick at least one permission");
        (await rig.SendAsync("account/team/new", "", ("email", "porter@example.org"), ("permissions", "find_device"), ("permissions", "reboot_device"), ("tick", "true")))
            .Next.ShouldContain("2 of 43 permissions");
        (await rig.SendAsync("account/team/porter@example.org", "", ("permissions", "proxy_view"), ("permissions", "reboot_device"), ("tick", "true"))).IsDone.ShouldBeTrue();
        var member = (await ConnectionAsync(rig)).GetProperty("shared_users")[0].GetProperty("permissions");
        member.EnumerateObject().Where(one => one.Value.GetBoolean()).Select(one => one.Name).Order().ShouldBe(["proxy_view", "reboot_device"]);
        (await rig.SendAsync("account/team/porter@example.org/remove")).IsDone.ShouldBeTrue();
        (await ConnectionAsync(rig)).GetProperty("shared_users").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_PIN_and_a_connection_key_are_shown_once_and_kept_nowhere()
    {
        await using var rig = await PhoneRig.StartAsync();
        (await rig.SendAsync("account/keys/pin")).Text.ShouldContain("Tick the box first.");
        foreach (var what in new[] { "pin", "connection-key" })
        {
            var page = await rig.GetAsync($"account/keys/{what}");
            var made = await rig.SendAsync(page, $"account/keys/{what}", "", ("tick", "true"));
            made.Text.ShouldContain("It is shown only now.");
            made.IsNeverKept.ShouldBeTrue();
            // A second tap shows the same one instead of making another.
            SecretIn((await rig.SendAsync(page, $"account/keys/{what}", "", ("tick", "true"))).Text).ShouldBe(SecretIn(made.Text));
            (await rig.GetAsync("account")).ShouldNotContain(SecretIn(made.Text));
            rig.Events.ShouldAllBe(entry => !$"{entry.Detail}".Contains(SecretIn(made.Text)));
        }

        rig.Vendor.Calls.CountOf("POST connections/{}/api-key").ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_is_made_moved_and_deleted()
    {
        await using var rig = await PhoneRig.StartAsync();
        (await rig.SendAsync("account/connections/new", "", ("label", "Third"), ("country", "d1"), ("tick", "true"))).Text.ShouldContain("Enter two letters");
        (await rig.SendAsync("account/connections/new", "", ("label", "Third"), ("country", "DE"), ("city", "fra"), ("tick", "true"))).Next.ShouldContain("The connection Third is made.");
        rig.Vendor.ConnectionIds.Count.ShouldBe(3);

        // With a plan there is no form; another one's would do no more.
        (await rig.SendAsync(await rig.GetAsync("account/recreate"), "account/delete", "", ("again", "Lobby phone"))).Text.ShouldContain("iProxy deletes only connections without one");
        rig.Vendor.ConnectionIds.ShouldContain(PhoneRig.Connection);

        (await rig.SendAsync("account/recreate", "", ("label", "Lobby again"), ("server", "vip7"), ("again", "no"))).Text.ShouldContain("Nothing was done.");
        (await rig.SendAsync("account/recreate", "", ("label", "Lobby again"), ("server", "vip7"), ("again", "Lobby phone"))).Next.ShouldContain("This uplink follows it from now on");
        var target = rig.Kiosk.Get<UplinkList>().Find(PhoneRig.Uplink)!.Target.ShouldNotBeNull();
        rig.Vendor.ConnectionIds.ShouldContain(target);
        rig.Vendor.ConnectionIds.ShouldNotContain(PhoneRig.Connection);

        rig.Vendor.SetPlan(target, daysLeft: null);
        (await rig.SendAsync("account/delete", "", ("reason", "mistake"), ("again", "Lobby"))).Text.ShouldContain("Nothing was done.");
        (await rig.SendAsync("account/delete", "", ("reason", "mistake"), ("again", "Lobby again"))).Next.ShouldContain("The connection is deleted.");
        rig.Vendor.ConnectionIds.ShouldNotContain(target);
    }

    [Fact]
    public async Task Messages_are_read_only_when_asked_and_that_is_noted()
    {
        await using var rig = await PhoneRig.StartAsync();
        rig.Vendor.ReceiveSms(PhoneRig.Connection, "+41790000000", "Your code is 314159", "Bank");
        var page = await rig.GetAsync("account/messages");
        rig.Vendor.Calls.CountOf("GET connections/{}/sms-history").ShouldBe(0);
        page.ShouldNotContain("314159");
        var read = await rig.SendAsync(page, "account/messages", "");
        read.Text.ShouldContain("Your code is 314159");
        read.Text.ShouldContain("Bank (+41790000000)");
        read.IsNeverKept.ShouldBeTrue();
        rig.Events[0].ShouldSatisfyAllConditions(entry => entry.Action.ShouldBe("uplink.messages-read"), entry => entry.Detail.ShouldBeNull());
    }

    [Fact]
    public async Task Only_an_iProxy_uplink_has_these_pages()
    {
        await using var rig = await PhoneRig.StartAsync();
        rig.Kiosk.Get<Kiosk.Settings.UplinkSettings>().Save(0, new Dictionary<string, string?> { ["Kind"] = "airproxy" }, "desk").ShouldBeEmpty();
        using var client = rig.Kiosk.Client();
        foreach (var page in new[] { "accesses", "accesses/proxy/new", "phone", "links", "account", "account/profile", "account/keys/pin", "account/messages" })
            ((int)(await client.GetAsync(PhoneRig.At(page))).StatusCode).ShouldBe(404, page);
    }

    [Fact]
    public void Every_permission_is_in_one_group() =>
        TeamPermissions.Groups.SelectMany(group => group.Value).Order().ShouldBe(IProxyPermissions.All.Order());

    static async Task<JsonElement> ConnectionAsync(PhoneRig rig) => await rig.AskVendorAsync($"connections/{PhoneRig.Connection}");

    static string SecretIn(string page)
    {
        var made = System.Text.RegularExpressions.Regex.Match(page, "id=\"made\"[^>]*>([^<]+)<");
        made.Success.ShouldBeTrue();
        return made.Groups[1].Value;
    }
}
