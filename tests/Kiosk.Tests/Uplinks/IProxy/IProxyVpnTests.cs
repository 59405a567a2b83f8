using System.Text;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

public sealed class IProxyVpnTests
{
    [Fact]
    public async Task An_access_is_made_renamed_listed_and_removed()
    {
        await using var rig = await StartAsync();
        var vpns = rig.Of<IProxyVpnAccesses>();

        var made = await vpns.CreateAsync(rig.Account, Lobby, "till", "by the door", default);
        var end = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var changed = await vpns.UpdateAsync(rig.Account, Lobby, made.Id, "bar", description: null, end, default);

        (made.Name, made.Status, made.ConnectionId, made.ExpiresAt?.Year).ShouldBe(("till", "active", Lobby, 2046));
        (changed.Name, changed.Description, changed.ExpiresAt).ShouldBe(("bar", "by the door", end));
        (await vpns.ListAllAsync(rig.Account, default)).ShouldHaveSingleItem().Id.ShouldBe(made.Id);
        await vpns.DeleteAsync(rig.Account, Lobby, made.Id, default);
        (await vpns.ListAsync(rig.Account, Lobby, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_configuration_comes_whole_and_is_never_told()
    {
        await using var rig = await StartAsync();
        var made = await rig.Of<IProxyVpnAccesses>().CreateAsync(rig.Account, Lobby, "till", "", default);

        var config = await rig.Of<IProxyVpnAccesses>().ConfigAsync(rig.Account, Lobby, made.Id, default);

        Encoding.UTF8.GetString(config.File.Span).ShouldContain($"setenv ACCESS {made.Id}");
        config.ToString().ShouldBe("a VPN configuration");
    }

    [Theory]
    [InlineData("""{"config_base64":"Y2xpZW50","config_sha1":"D2A04D71301A8915217DD5FAF81D12CFFD6CD958 "}""", true)]
    [InlineData("""{"config_base64":"Y2xpZW50"}""", true)]
    [InlineData("""{"config_base64":"Y2xpZW50","config_sha1":"d2a04d71301a8915217dd5faf81d12cffd6cd959"}""", false)]
    [InlineData("""{"config_base64":"Y2xpZW50!","config_sha1":""}""", false)]
    [InlineData("""{"config_base64":""}""", false)]
    [InlineData("client\ndev tun", false)]
    public async Task A_configuration_that_arrived_damaged_is_refused(string answer, bool expected)
    {
        await using var rig = IProxyRig.Answering(answer);
        var call = rig.Of<IProxyVpnAccesses>().ConfigAsync(rig.Account, "x1", "v1", default);

        if (expected)
        {
            Encoding.UTF8.GetString((await call).File.Span).ShouldBe("client");
            return;
        }

        var error = await Should.ThrowAsync<UplinkException>(call);
        error.Error.ShouldBe(UplinkError.Unreadable);
        error.ToString().ShouldNotContain("Y2xpZW50");
        error.ToString().ShouldNotContain("dev tun");
    }

    [Theory]
    [InlineData("""{"id":"v1","name":"till"}""")]
    [InlineData("""{"ovpn_access":{"id":"v1","name":"till"}}""")]
    public async Task A_new_access_may_come_wrapped(string answer)
    {
        await using var rig = IProxyRig.Answering(answer, "201 Created");

        var made = await rig.Of<IProxyVpnAccesses>().CreateAsync(rig.Account, "x1", "till", "", default);

        (made.Id, made.Name, made.ConnectionId, made.ExpiresAt).ShouldBe(("v1", "till", "x1", null));
    }
}
