using Kiosk.Tests.Pages.Uplinks.IProxy;

namespace Kiosk.Tests.Pages.Tags;

/// <summary>What a screen reader says of a field is its label, its hint and what is wrong with it.</summary>
public sealed class FieldTests
{
    [Fact]
    public async Task A_choice_is_tied_to_its_hint()
    {
        await using var rig = await PhoneRig.StartAsync();
        var page = await rig.GetAsync("accesses/proxy/new");
        Control("select", "kind", page).ShouldContain("aria-describedby=\"kind-hint\"");
        Control("select", "kind", page).ShouldNotContain("aria-invalid");
        page.ShouldContain("id=\"kind-hint\"");
    }

    [Fact]
    public async Task A_choice_is_tied_to_what_is_wrong_with_it()
    {
        await using var rig = await PhoneRig.StartAsync();
        var page = (await rig.SendAsync("links", "", ("act", "format"))).Text;
        Control("select", "act", page).ShouldContain("aria-invalid=\"true\"");
        Control("select", "act", page).ShouldContain("aria-describedby=\"act-error\"");
        page.ShouldContain("id=\"act-error\"");
    }

    [Fact]
    public async Task A_box_to_tick_is_tied_to_what_is_wrong_with_it()
    {
        await using var rig = await PhoneRig.StartAsync();
        Control("input", "tick", await rig.GetAsync("account/keys/pin")).ShouldNotContain("aria-");
        var page = (await rig.SendAsync("account/keys/pin")).Text;
        Control("input", "tick", page).ShouldContain("aria-invalid=\"true\"");
        Control("input", "tick", page).ShouldContain("aria-describedby=\"tick-error\"");
        page.ShouldContain("id=\"tick-error\"");
    }

    static string Control(string tag, string id, string page)
    {
        var start = page.LastIndexOf($"<{tag}", page.IndexOf($" id=\"{id}\"", StringComparison.Ordinal), StringComparison.Ordinal);
        return page[start..page.IndexOf('>', start)];
    }
}
