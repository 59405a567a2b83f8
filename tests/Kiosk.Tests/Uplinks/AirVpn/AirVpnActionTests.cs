using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AirVpn;

public sealed class AirVpnActionTests
{
    readonly ManualTimeProvider time = new();

    Task<AirVpnVenue> OpenAsync() => AirVpnVenue.OpenAsync(
        time, new AirVpnSettings { Devices = [new(AirVpnVenue.Device), new("office-laptop"), new("Café 2")] });

    [Fact]
    public async Task A_reconnect_drops_the_device_and_no_other()
    {
        await using var venue = await OpenAsync();
        var others = venue.Vendor.Sessions.Where(session => session.Device != AirVpnVenue.Device).ToList();

        var outcome = await venue.Rig.ActAsync(AirVpnVenue.Device, "reconnect");

        outcome.ShouldBe(new UplinkReason("AirVpn.DroppedOne", "1"));
        venue.Rig.Sentence(outcome).ShouldStartWith("The session was dropped");
        venue.Vendor.Sessions.ShouldBe(others);
        time.Advance(TimeSpan.FromSeconds(5));
        (await venue.Rig.LookAsync(AirVpnVenue.Device)).State.ShouldBe(UplinkState.Up);
    }

    [Fact]
    public async Task A_name_with_spaces_and_accents_arrives_as_it_is()
    {
        await using var venue = await OpenAsync();

        (await venue.Rig.ActAsync("Café 2", "reconnect")).Code.ShouldBe("AirVpn.DroppedOne");

        venue.Vendor.Sessions.ShouldNotContain(session => session.Device == "Café 2");
    }

    [Fact]
    public async Task Nothing_to_drop_is_said_so()
    {
        await using var venue = await OpenAsync();
        venue.Vendor.TakeDown(AirVpnVenue.Device);

        var outcome = await venue.Rig.ActAsync(AirVpnVenue.Device, "reconnect");

        venue.Rig.Sentence(outcome).ShouldStartWith("There was no session to drop");
        venue.Vendor.Sessions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(null, "AirVpn.NoDeviceSet", 0)]
    [InlineData("somebody", "AirVpn.OtherAccount", 1)]
    [InlineData("SEAVIEW", "AirVpn.OtherAccount", 1)]
    public async Task Without_a_device_nothing_is_dropped_unless_the_account_is_named(string? typed, string code, int looks)
    {
        await using var venue = await OpenAsync();

        var failure = await venue.Rig.FailAsync(() => venue.Rig.ActAsync("  ", "reconnect", typed is null ? [] : [("account", typed)]));

        (failure.NotDone, failure.ReasonFor(venue.Rig.Account.Kind).Code).ShouldBe((true, code));
        venue.Vendor.Sessions.Count.ShouldBe(3);
        (venue.Vendor.Calls.CountOf("userinfo"), venue.Vendor.Calls.CountOf("disconnect")).ShouldBe((looks, 0));
    }

    [Fact]
    public async Task The_accounts_name_drops_all_its_sessions()
    {
        await using var venue = await OpenAsync();

        var outcome = await venue.Rig.ActAsync(null, "reconnect", ("account", " seaview "));

        venue.Rig.Sentence(outcome).ShouldStartWith("3 sessions were dropped");
        venue.Vendor.Sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_to_oneself_arrives_word_for_word()
    {
        await using var venue = await OpenAsync();

        var outcome = await venue.Rig.ActAsync(null, "notify", ("subject", "Room 7 & <others>"), ("body", "Größe: 50 %\n\"No\" Wi-Fi"));

        outcome.Code.ShouldBe("AirVpn.Notified");
        var message = venue.Vendor.Messages.ShouldHaveSingleItem();
        (message.Subject, message.Body).ShouldBe(("Room 7 & <others>", "Größe: 50 %\n\"No\" Wi-Fi"));
        venue.Vendor.Calls.Latest.ShouldAllBe(call => !call.PathAndQuery.Contains("Room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_message_is_not_sent()
    {
        await using var venue = await OpenAsync();

        var failure = await venue.Rig.FailAsync(() => venue.Rig.ActAsync(null, "notify"));

        failure.ReasonFor(venue.Rig.Account.Kind).Code.ShouldBe("AirVpn.NothingToSay");
        venue.Vendor.Calls.Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_it_cannot_do_is_no_action()
    {
        await using var venue = await OpenAsync();

        venue.Rig.Uplink.Actions.ShouldBe(["reconnect", "notify"]);
        await Should.ThrowAsync<ArgumentException>(() => venue.Rig.ActAsync(AirVpnVenue.Device, "reboot"));
        venue.Vendor.Calls.Total.ShouldBe(0);
    }

    [Fact]
    public async Task No_key_is_ever_in_an_address()
    {
        await using var venue = await OpenAsync();
        await venue.Rig.LookAsync();
        await venue.Rig.Uplink.FindTargetsAsync(venue.Rig.Account, default);
        time.Advance(TimeSpan.FromSeconds(10));
        await venue.Rig.ActAsync(AirVpnVenue.Device, "reconnect");
        await venue.Rig.ActAsync(null, "notify", ("subject", "x"));

        venue.Vendor.Calls.Total.ShouldBe(6);
        venue.Vendor.Calls.Latest.ShouldAllBe(call => !call.KeyInUrl && !call.PathAndQuery.Contains("nary", StringComparison.Ordinal));
        venue.Vendor.Calls.Latest.ShouldAllBe(call => call.UserAgent!.StartsWith("kiosk/", StringComparison.Ordinal));
        string.Join('\n', venue.Rig.Log.All).ShouldNotContain(VpnRig.Key);
    }
}
