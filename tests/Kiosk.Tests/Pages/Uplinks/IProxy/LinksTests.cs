using Kiosk.Emulators.IProxy;
using Kiosk.Emulators.Uplinks;
using Kiosk.Pages;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class LinksTests : IAsyncLifetime
{
    PhoneRig rig = null!; // started before the test

    public async ValueTask InitializeAsync() => rig = await PhoneRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task The_address_of_a_link_is_in_no_page_until_it_is_asked_for_and_then_it_is_no_link()
    {
        (await rig.SendAsync("links", "", ("act", "reboot"), ("comment", "For the night porter"))).IsDone.ShouldBeTrue();
        var (id, address) = await LinkAsync();

        var page = await rig.GetAsync("links");
        page.ShouldContain("For the night porter");
        page.ShouldContain("Restarts the phone");
        // The id is what makes the address.
        page.ShouldNotContain(id);
        page.ShouldNotContain("/actionlinks/");

        var shown = await rig.SendAsync(page, "links", "Show", ("mark", MarkOf(page)));
        shown.Text.ShouldContain($"value=\"{address}\"");
        shown.Text.ShouldContain("Do not open it to try it");
        shown.Text.ShouldNotContain($"href=\"{address}");
        shown.Text.Split(address).Length.ShouldBe(2, "it stands there once");
        rig.Vendor.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_said_how_many_of_the_possible_links_there_are()
    {
        (await rig.GetAsync("links")).ShouldContain("0 of 15 possible links");
        await rig.SendAsync("links", "", ("act", "reboot"));
        (await rig.GetAsync("links")).ShouldContain("1 of 15 possible links");

        rig.Vendor.Faults.Add(Kiosk.Emulators.Uplinks.UplinkFaultKind.ErrorInside, count: null, "GET connections/{}");
        var page = await rig.GetAsync("links");
        page.ShouldContain("Restarts the phone");
        page.ShouldNotContain("possible links");
    }

    [Fact]
    public async Task A_link_is_deleted_once_it_was_asked()
    {
        await rig.SendAsync("links", "", ("act", "changeip"), ("comment", "Old"));
        var mark = MarkOf(await rig.GetAsync("links"));
        (await rig.GetAsync($"links/{mark}/delete")).ShouldContain("Old");
        (await rig.SendAsync($"links/{mark}/delete")).Next.ShouldContain("The link is deleted.");
        (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}/actionlinks")).GetProperty("action_links").GetArrayLength().ShouldBe(0);
        (await rig.GetAsync($"links/{mark}/delete")).ShouldContain("It is not there any more.");
        rig.Events[0].ShouldSatisfyAllConditions(entry => entry.Action.ShouldBe("uplink.link-delete"), entry => entry.Detail.ShouldBe("Old"));
    }

    [Fact]
    public async Task A_link_that_does_something_else_than_it_says_is_not_shown()
    {
        await using var liar = await IProxyEmulator.StartAsync(new IProxySettings { LinksNameTheWrongAction = true }, TimeProvider.System, default);
        rig.Kiosk.Get<Kiosk.Settings.UplinkSettings>().Save(0, new Dictionary<string, string?> { ["Url"] = liar.ApiUrl.ToString() }, "desk").ShouldBeEmpty();
        await rig.SendAsync("links", "", ("act", "changeip"));
        var page = await rig.GetAsync("links");
        var shown = await rig.SendAsync(page, "links", "Show", ("mark", MarkOf(page)));
        shown.Text.ShouldContain("contradicts itself");
        shown.Text.ShouldNotContain("/actionlinks/");
    }

    [Fact]
    public async Task A_link_whose_action_is_unknown_can_be_deleted()
    {
        await rig.SendAsync("links", "", ("act", "changeip"));
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.Nulls) { Fields = ["action"] });
        var question = await rig.GetAsync($"links/{MarkOf(await rig.GetAsync("links"))}/delete");
        question.ShouldContain("Does something this kiosk does not know");
        question.ShouldNotContain("Links.Action");
    }

    [Fact]
    public async Task A_made_up_action_is_refused()
    {
        (await rig.SendAsync("links", "", ("act", "format"))).Text.ShouldContain("Choose what the link shall do.");
        rig.Vendor.Calls.CountOf("POST connections/{}/actionlinks").ShouldBe(0);
    }

    async Task<(string Id, string Address)> LinkAsync()
    {
        var link = (await rig.AskVendorAsync($"connections/{PhoneRig.Connection}/actionlinks")).GetProperty("action_links")[0];
        return (link.GetProperty("id").GetString()!, link.GetProperty("link").GetString()!);
    }

    static string MarkOf(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"mark\" value=\"([0-9a-f]+)\"").Groups[1].Value;
}
