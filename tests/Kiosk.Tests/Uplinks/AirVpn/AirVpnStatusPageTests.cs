using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.Uplinks;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.AirVpn;

/// <summary>The large free page beside the account.</summary>
public sealed class AirVpnStatusPageTests
{
    readonly ManualTimeProvider time = new();

    [Fact]
    public async Task Status_is_fetched_every_five_minutes_for_all_accounts_of_an_address()
    {
        await using var venue = await AirVpnVenue.OpenAsync(time);
        for (var minute = 0; minute < 11; minute++)
        {
            await Task.WhenAll(venue.Rig.LookAsync(), venue.Rig.LookAsync(AirVpnVenue.Device));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        venue.Vendor.Calls.CountOf("userinfo").ShouldBe(22);
        venue.Vendor.Calls.CountOf("status").ShouldBe(3);
        venue.Vendor.Calls.ShortestPause("status").ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(UplinkFaultKind.HangUp)]
    [InlineData(UplinkFaultKind.HtmlPage)]
    [InlineData(UplinkFaultKind.HugeBody)]
    [InlineData(UplinkFaultKind.Garbled)]
    [InlineData(UplinkFaultKind.ErrorInside)]
    [InlineData(UplinkFaultKind.ListsAsObjects)]
    public async Task A_status_that_fails_never_harms_the_session(UplinkFaultKind kind)
    {
        await using var venue = await AirVpnVenue.OpenAsync(TimeProvider.System);
        venue.Vendor.Faults.Add(kind, null, "status");

        var readings = new[] { await venue.Rig.LookAsync(AirVpnVenue.Device), await venue.Rig.LookAsync(AirVpnVenue.Device) };

        readings.ShouldAllBe(reading => reading.State == UplinkState.Up && reading.ExternalIp != null);
        readings[0].Facts.ShouldNotContain(fact => fact.Name == "serverHealth");
        venue.Rig.Log.All.Count(line => line.Contains("status page", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_health_is_believed_for_a_quarter_of_an_hour_and_not_longer()
    {
        await using var venue = await AirVpnVenue.OpenAsync(time);
        venue.Vendor.SetHealth("Achernar", AirVpnHealth.Warning, "Low packet loss");
        (await venue.Rig.LookAsync(AirVpnVenue.Device)).State.ShouldBe(UplinkState.Degraded);
        venue.Vendor.Faults.Add(UplinkFaultKind.HtmlPage, null, "status");

        time.Advance(TimeSpan.FromMinutes(10));
        (await venue.Rig.LookAsync(AirVpnVenue.Device)).State.ShouldBe(UplinkState.Degraded);
        time.Advance(TimeSpan.FromMinutes(6));
        (await venue.Rig.LookAsync(AirVpnVenue.Device)).State.ShouldBe(UplinkState.Up);
    }

    [Fact]
    public async Task A_new_server_is_seen_without_a_new_status()
    {
        await using var venue = await AirVpnVenue.OpenAsync(time);
        venue.Vendor.SetHealth("Adhara", AirVpnHealth.Warning, "Low packet loss");
        (await venue.Rig.LookAsync(AirVpnVenue.Device)).Server.ShouldBe("Achernar (NL)");
        venue.Vendor.OpenSession(AirVpnVenue.Device, "Adhara");

        var reading = await venue.Rig.LookAsync(AirVpnVenue.Device);

        (reading.Server, reading.State).ShouldBe(("Adhara (CH)", UplinkState.Degraded));
        venue.Vendor.Calls.CountOf("status").ShouldBe(1);
    }
}
