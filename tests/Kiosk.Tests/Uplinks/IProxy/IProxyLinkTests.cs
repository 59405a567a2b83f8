using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>Action links act when anyone opens them.</summary>
public sealed class IProxyLinkTests
{
    static readonly UplinkAccount Real = new(UplinkKind.IProxy, new Uri("https://iproxy.online/api/console/v1/"), "key");

    [Theory]
    [InlineData("https://i.fxdx.in/actionlinks/do/reboot/xyzXYZ", true)]
    [InlineData("https://iproxy.online/actionlinks/do/reboot/xyzXYZ", true)]
    [InlineData("https://i.fxdx.in/actionlinks/do/changeip/xyzXYZ", false)]
    [InlineData("https://i.fxdx.in/actionlinks/do/reboot/XYZxyz", false)]
    [InlineData("https://i.fxdx.in/actionlinks/do/reboot/xyzXYZ?and=more", false)]
    [InlineData("https://i.fxdx.in/actionlinks/do/reboot/xyzXYZ/../../../me", false)]
    [InlineData("https://i.fxdx.in:8443/actionlinks/do/reboot/xyzXYZ", false)]
    [InlineData("https://you@i.fxdx.in/actionlinks/do/reboot/xyzXYZ", false)]
    [InlineData("http://i.fxdx.in/actionlinks/do/reboot/xyzXYZ", false)]
    [InlineData("https://i.fxdx.in.example/actionlinks/do/reboot/xyzXYZ", false)]
    [InlineData("https://notfxdx.in/actionlinks/do/reboot/xyzXYZ", false)]
    [InlineData("http://127.0.0.1/actionlinks/do/reboot/xyzXYZ", false)]
    [InlineData("http://192.168.10.1/api/", false)]
    public void An_address_must_be_the_vendors_and_fit_the_action(string address, bool expected) =>
        new IProxyLink("xyzXYZ", "reboot", new Uri(address)).IsTrue(Real).ShouldBe(expected);

    [Fact]
    public void Actions_nobody_knows_are_not_opened() =>
        new IProxyLink("xyzXYZ", "wipe", new Uri("https://i.fxdx.in/actionlinks/do/wipe/xyzXYZ")).IsTrue(Real).ShouldBeFalse();

    [Fact]
    public async Task A_link_that_names_another_action_is_not_opened()
    {
        await using var rig = await StartAsync(settings => settings with { LinksNameTheWrongAction = true });
        var links = rig.Of<IProxyLinks>();
        var id = await links.CreateAsync(rig.Account, Lobby, "changeip", "for the bar", default);
        var link = (await links.ListAllAsync(rig.Account, default)).ShouldHaveSingleItem();

        var error = await Should.ThrowAsync<UplinkException>(links.OpenAsync(rig.Account, link, default));

        (link.Id, link.Action, link.Comment, link.ConnectionId).ShouldBe((id, "changeip", "for the bar", Lobby));
        (error.Error, error.NotDone).ShouldBe((UplinkError.Refused, true));
        rig.Vendor.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_does_what_it_says()
    {
        await using var rig = await StartAsync();
        var links = rig.Of<IProxyLinks>();
        await links.CreateAsync(rig.Account, Lobby, "changeip", comment: null, default);
        var link = (await links.ListAsync(rig.Account, Lobby, default)).ShouldHaveSingleItem();

        await links.OpenAsync(rig.Account, link, default);

        var command = rig.Vendor.Commands.ShouldHaveSingleItem();
        (command.Action, command.ByLink).ShouldBe(("changeip", true));
        link.ToString().ShouldNotContain(link.Id);
        $"{link}".ShouldNotContain("http");
    }

    [Fact]
    public async Task A_link_is_opened_once_without_the_key_and_may_answer_in_the_old_form()
    {
        await using var rig = IProxyRig.Answering("""{"ok":1}""");
        var link = new IProxyLink("xyzXYZ", "reboot", new Uri(rig.Account.Address, "/actionlinks/do/reboot/xyzXYZ"));

        await rig.Of<IProxyLinks>().OpenAsync(rig.Account, link, default);

        rig.Server.Request.Header("Authorization").ShouldBeNull();
        rig.Server.Request.Target.ShouldBe("/actionlinks/do/reboot/xyzXYZ");
        rig.Log.All.ShouldAllBe(line => !line.Contains("xyzXYZ"));
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_not_followed_and_not_told()
    {
        await using var rig = IProxyRig.Before(_ => ScriptedReply.Of("", status: "302 Found", headers: "Location: https://i.fxdx.in/actionlinks/do/reboot/xyzXYZ\r\n"));
        var link = new IProxyLink("xyzXYZ", "reboot", new Uri(rig.Account.Address, "/actionlinks/do/reboot/xyzXYZ"));

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyLinks>().OpenAsync(rig.Account, link, default));

        error.Error.ShouldBe(UplinkError.Redirected);
        error.ToString().ShouldNotContain("xyzXYZ");
        rig.Server.Requests.Count.ShouldBe(1);
    }
}
