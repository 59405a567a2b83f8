using Kiosk.Emulators.Uplinks;
using Kiosk.Localization;
using Kiosk.Uplinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using static Kiosk.Tests.Uplinks.IProxy.IProxyRig;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>What a phone is told to do, and what staff read then.</summary>
public sealed class IProxyOrderTests
{
    [Fact]
    public async Task The_actions_are_those_of_the_API()
    {
        await using var rig = await StartAsync();

        rig.Uplink.Actions.ShouldBe(["change-ip", "refresh", "reboot", "find-device", "toggle-proxy", "speed-test"]);
        await Should.ThrowAsync<ArgumentException>(rig.ActAsync("explode"));
    }

    [Theory]
    [InlineData("refresh", "refresh", "IProxyRefreshSent")]
    [InlineData("reboot", "reboot", "IProxyRebootSent")]
    [InlineData("find-device", "find_my_device", "IProxyFindSent")]
    [InlineData("speed-test", "speed_test", "IProxySpeedTestSent")]
    public async Task An_order_reaches_the_phone_and_says_what_to_expect(string action, string command, string code)
    {
        await using var rig = await StartAsync();

        var outcome = await rig.ActAsync(action);

        rig.Vendor.Commands.ShouldHaveSingleItem().Action.ShouldBe(command);
        Explain(outcome).ShouldStartWith("Sent: ");
        outcome.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("0", false)]
    public async Task Proxies_are_switched(string text, bool enabled)
    {
        await using var rig = await StartAsync();

        var outcome = await rig.ActAsync("toggle-proxy", values: ("enabled", text));

        rig.Vendor.ProxiesEnabled(Lobby).ShouldBe(enabled);
        Explain(outcome).ShouldContain(enabled ? "on" : "off");
    }

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    public async Task Proxies_are_not_switched_nowhere(string text)
    {
        await using var rig = await StartAsync();

        var error = await Should.ThrowAsync<UplinkException>(rig.ActAsync("toggle-proxy", values: ("enabled", text)));

        (error.Error, error.NotDone).ShouldBe((UplinkError.Refused, true));
        rig.Vendor.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_of_address_is_watched_until_it_is_seen()
    {
        await using var rig = await StartAsync(settings => settings with { ChangeIpTakes = TimeSpan.FromSeconds(42) });
        var (old, told) = (rig.Vendor.ExitIp(Lobby), new Told());

        var outcome = await rig.ActAsync("change-ip", told);

        var now = rig.Vendor.ExitIp(Lobby);
        now.ShouldNotBe(old);
        outcome.ShouldBe(new UplinkReason("IProxyIpChanged", old, now));
        Explain(outcome).ShouldBe($"The address changed from {old} to {now}.");
        told.Reasons[0].Code.ShouldBe("IProxyChangeIpSent");
        told.Reasons.Skip(1).ShouldAllBe(reason => reason.Code == "IProxyChangeIpWaiting");
        told.Reasons.Count.ShouldBeGreaterThan(5);
        rig.Vendor.Calls.CountOf("POST connections/{}/command-push").ShouldBe(1);
    }

    [Fact]
    public async Task The_history_tells_where_the_app_does_not()
    {
        await using var rig = await StartAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.EmptyArrays) { Calls = ["GET connections/{}"], Fields = ["ip_public"] });
        var old = rig.Vendor.ExitIp(Lobby);

        var outcome = await rig.ActAsync("change-ip");

        outcome.ShouldBe(new UplinkReason("IProxyIpChanged", old, rig.Vendor.ExitIp(Lobby)));
    }

    [Theory]
    [InlineData(UplinkFaultKind.WrongKey)]
    [InlineData(UplinkFaultKind.ErrorInside)]
    public async Task Who_may_not_see_the_history_may_change_the_address_nevertheless(UplinkFaultKind refusal)
    {
        await using var rig = await StartAsync();
        rig.Vendor.Faults.Add(new UplinkFault(UplinkFaultKind.EmptyArrays) { Calls = ["GET connections/{}"], Fields = ["ip_public"] });
        rig.Vendor.Faults.Add(refusal, count: null, "GET connections/{}/ip-history");

        var outcome = await rig.ActAsync("change-ip");

        outcome.ShouldBe(new UplinkReason("IProxyIpNotSeen", "?"));
        rig.Vendor.Commands.ShouldHaveSingleItem().Action.ShouldBe("changeip");
    }

    [Fact]
    public async Task A_phone_that_does_not_hear_leaves_it_open_after_90_seconds()
    {
        await using var rig = await StartAsync();
        rig.Vendor.GoOffline(Lobby);
        var (old, start) = (rig.Vendor.ExitIp(Lobby), rig.Time.GetUtcNow());

        var outcome = await rig.ActAsync("change-ip");

        outcome.ShouldBe(new UplinkReason("IProxyIpNotSeen", old));
        Explain(outcome).ShouldContain("90 seconds");
        (rig.Time.GetUtcNow() - start).ShouldBeInRange(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(110));
        rig.Vendor.Calls.CountOf("POST connections/{}/command-push").ShouldBe(1);
    }

    [Theory]
    [InlineData(UplinkFaultKind.Status5xx)]
    [InlineData(UplinkFaultKind.HangUp)]
    [InlineData(UplinkFaultKind.HtmlPage)]
    public async Task The_address_is_changed_though_looking_at_it_fails_at_first(UplinkFaultKind kind)
    {
        await using var rig = await StartAsync(settings => settings with { ChangeIpTakes = TimeSpan.FromSeconds(42) });
        rig.Vendor.Faults.Add(kind, 3, "GET connections/{}");

        (await rig.ActAsync("change-ip")).Code.ShouldBe("IProxyIpChanged");
    }

    [Fact]
    public async Task Who_waits_for_a_new_address_may_stop_waiting()
    {
        await using var rig = await StartAsync();
        rig.Vendor.GoOffline(Lobby);
        using var impatience = new CancellationTokenSource();
        var progress = new Told { After = impatience.Cancel };

        await Should.ThrowAsync<OperationCanceledException>(rig.Uplink.ActAsync(rig.Account, Lobby, new UplinkCommand("change-ip"), progress, impatience.Token));

        rig.Vendor.Commands.ShouldHaveSingleItem().Action.ShouldBe("changeip");
    }

    [Fact]
    public async Task Nothing_is_sent_where_it_is_known_to_be_in_vain()
    {
        await using var rig = await StartAsync();

        (await Should.ThrowAsync<UplinkException>(rig.ActAsync("change-ip", target: "nobody"))).Error.ShouldBe(UplinkError.TargetUnknown);
        (await Should.ThrowAsync<UplinkException>(rig.ActAsync("reboot", target: null))).Error.ShouldBe(UplinkError.NotConfigured);

        rig.Vendor.Calls.CountOf("POST connections/{}/command-push").ShouldBe(0);
    }

    [Fact]
    public async Task After_an_order_the_next_look_reads_the_connection_anew()
    {
        await using var rig = await StartAsync();
        await rig.LookAsync();

        await rig.ActAsync("change-ip");

        (await rig.LookAsync()).ExternalIp.ShouldBe(rig.Vendor.ExitIp(Lobby));
    }

    static string Explain(UplinkReason reason)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return services.GetRequiredService<IStringLocalizer<Errors>>().Explain(reason);
    }

    sealed class Told : IProgress<UplinkReason>
    {
        public List<UplinkReason> Reasons { get; } = [];

        public Action After { get; init; } = () => { };

        public void Report(UplinkReason value)
        {
            Explain(value).ShouldNotContain("Uplink.");
            Reasons.Add(value);
            After();
        }
    }
}
