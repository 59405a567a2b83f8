using Kiosk.Emulators.AirVpn;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AirVpn;

public sealed class AirVpnUplinkTests
{
    [Fact]
    public async Task A_device_with_a_session_is_up_and_told_of_in_full()
    {
        var time = new ManualTimeProvider();
        await using var venue = await AirVpnVenue.OpenAsync(time);
        venue.Vendor.OpenSession(AirVpnVenue.Device, "Adhara");
        venue.Vendor.SetLoad("Adhara", 237);
        time.Advance(TimeSpan.FromMinutes(30));

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        reading.State.ShouldBe(UplinkState.Up);
        venue.Rig.Sentence(reading.Reason).ShouldBe("Connected to Adhara (CH).");
        reading.Server.ShouldBe("Adhara (CH)");
        reading.ExternalIp.ShouldBe(venue.Vendor.Servers.Single(server => server.Name == "Adhara").ExitIp);
        reading.DownloadBitsPerSecond.ShouldNotBeNull().ShouldBeGreaterThan(0);
        reading.Traffic.ShouldNotBeNull().Period.ShouldBe("2026-06-01T12:00:00Z");
        reading.Traffic.DownloadBytes.ShouldBeGreaterThan(reading.Traffic.UploadBytes, "guests download more than they send");
        (reading.ExpiresAt - time.GetUtcNow()).ShouldBe(TimeSpan.FromDays(120) - TimeSpan.FromMinutes(30));
        var facts = reading.Facts.ToDictionary(fact => fact.Name, fact => fact.Value);
        facts["serverLoad"].ShouldBe(237d);
        facts["serverHealth"].ShouldBe("ok");
        facts["serverLocation"].ShouldBe("Zurich, Switzerland");
        facts["serverBandwidth"].ShouldBe(1e9);
        facts["connectedSince"].ShouldBe(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        facts["daysLeft"].ShouldBe(119L);
        facts["accountSessions"].ShouldBe(1L);
        facts["account"].ShouldBe("seaview");
        facts["entryIp"].ShouldNotBeNull();
        facts["recommendedServer"].ShouldNotBeNull();
    }

    [Fact]
    public async Task One_look_serves_every_device_of_the_account()
    {
        await using var venue = await AirVpnVenue.OpenAsync();

        var readings = await venue.Rig.Uplink.LookAsync(venue.Rig.Account, ["office-laptop", AirVpnVenue.Device, "VENUE-ROUTER", null, " "], default);

        readings.Select(reading => reading.State).ShouldBe([UplinkState.Down, UplinkState.Up, UplinkState.Up, UplinkState.Up, UplinkState.Up]);
        readings[0].Reason.ShouldBe(new UplinkReason("AirVpn.NoSession", "office-laptop"));
        venue.Rig.Sentence(readings[0].Reason).ShouldContain("office-laptop has no session");
        (readings[0].Server, readings[0].Traffic, readings[0].ExpiresAt is null).ShouldBe((null, null, false));
        venue.Vendor.Calls.Counts.ShouldBe(new Dictionary<string, int> { ["status"] = 1, ["userinfo"] = 1 });
    }

    [Theory]
    [InlineData(NoConnectionShape.EmptyArray)]
    [InlineData(NoConnectionShape.EmptyObject)]
    [InlineData(NoConnectionShape.Absent)]
    public async Task Without_any_session_it_is_down_and_asks_for_no_status(NoConnectionShape shape)
    {
        await using var venue = await AirVpnVenue.OpenAsync(settings: new AirVpnSettings { NoConnection = shape });
        venue.Vendor.TakeDown();

        var (named, any) = (await venue.Rig.LookAsync(AirVpnVenue.Device), await venue.Rig.LookAsync());

        (named.State, named.Reason.Code, any.State, any.Reason.Code).ShouldBe((UplinkState.Down, "AirVpn.NoSession", UplinkState.Down, "AirVpn.NoSessions"));
        venue.Vendor.Calls.CountOf("status").ShouldBe(0);
    }

    [Theory]
    [InlineData(AirVpnHealth.Warning, "Low packet loss", UplinkState.Degraded, "AirVpn.ServerWarning")]
    [InlineData(AirVpnHealth.Error, "High packet loss", UplinkState.Down, "AirVpn.ServerError")]
    [InlineData(AirVpnHealth.Error, null, UplinkState.Down, "AirVpn.ServerErrorUntold")]
    [InlineData(AirVpnHealth.Warning, null, UplinkState.Degraded, "AirVpn.ServerWarningUntold")]
    public async Task A_session_is_worth_what_its_server_is(AirVpnHealth health, string? warning, UplinkState state, string code)
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.SetHealth("Achernar", health, warning);

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        reading.State.ShouldBe(state);
        reading.Reason.ShouldBe(new UplinkReason(code, [.. new[] { "Achernar", warning }.OfType<string>()]));
        venue.Rig.Sentence(reading.Reason).ShouldContain(warning ?? "Achernar");
        reading.ExternalIp.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_account_without_subscription_is_down_with_its_date()
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.DaysLeft = -2;

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        reading.State.ShouldBe(UplinkState.Down);
        venue.Rig.Sentence(reading.Reason).ShouldContain("ended on 2026-05-30");
        reading.Facts.Single(fact => fact.Name == "daysLeft").Value.ShouldBe(-2L);
    }

    [Fact]
    public async Task The_last_days_change_nothing_but_the_date()
    {
        await using var venue = await AirVpnVenue.OpenAsync();
        venue.Vendor.DaysLeft = 2.5;

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        (reading.State, reading.Reason.Code).ShouldBe((UplinkState.Up, "AirVpn.Up"));
        reading.ExpiresAt.ShouldBe(new DateTimeOffset(2026, 6, 4, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Targets_are_the_devices_with_a_session()
    {
        await using var venue = await AirVpnVenue.OpenAsync();

        var targets = await venue.Rig.Uplink.FindTargetsAsync(venue.Rig.Account, default);

        var target = targets.ShouldHaveSingleItem();
        (target.Id, target.Name).ShouldBe((AirVpnVenue.Device, AirVpnVenue.Device));
        target.Note.ShouldBe($"Achernar (NL), {venue.Vendor.Sessions[0].ExitIp}");
    }
}
