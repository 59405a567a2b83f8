using Kiosk.Settings;
using Kiosk.Uplinks;

namespace Kiosk.BrowserTests.Support;

/// <summary>Uplinks that nobody asks, as they have no key: the board shows of them what a test says.</summary>
public sealed class StagedUplinks
{
    public const string Tunnel = "VPN tunnel";
    public const string Phone = "Lobby phone";

    static readonly UplinkReading tunnelUp = new(UplinkState.Up, new UplinkReason("AirVpn.Up", "Alchiba (NL)"))
    {
        ExternalIp = "203.0.113.27",
        Server = "Alchiba (NL)",
        DownloadBitsPerSecond = 24_600_000,
        UploadBitsPerSecond = 3_100_000,
        Traffic = new TrafficCounter("today", 3_435_973_836, 312_475_648),
        ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(41.5),
        Facts =
        [
            new UplinkFact("serverLoad", 37L, FactForm.Percent), new UplinkFact("serverBandwidth", 1e9, FactForm.BitsPerSecond),
            new UplinkFact("connectedSince", TimeProvider.System.GetUtcNow().AddHours(-3), FactForm.Moment), new UplinkFact("somethingNobodyNamed", true),
        ],
    };

    static readonly UplinkReading phoneUp = new(UplinkState.Up, new UplinkReason("AirVpn.UpSomewhere"))
    {
        ExternalIp = "198.51.100.44",
        ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(18.5),
    };

    readonly UplinkRecord record;
    readonly UplinkList list;

    public StagedUplinks(KioskUnderTest kiosk)
    {
        (record, list) = (kiosk.Get<UplinkRecord>(), kiosk.Get<UplinkList>());
        var settings = kiosk.Get<UplinkSettings>();
        settings.Save(0, new Dictionary<string, string?> { ["Kind"] = "airvpn", ["Name"] = Tunnel, ["Target"] = "front-router" }, "desk").ShouldBeEmpty();
        settings.Save(1, new Dictionary<string, string?> { ["Kind"] = "iproxy", ["Name"] = Phone, ["Target"] = "2W1IlyssyF", ["Needed"] = "false" }, "desk").ShouldBeEmpty();
        record.Keep(list.All);
        ShowUp();
    }

    public void ShowUp() => Show(tunnelUp, phoneUp);

    public void ShowTunnelDown() => Show(
        tunnelUp with { State = UplinkState.Down, Reason = new UplinkReason("AirVpn.NoSession", "front-router"), ExternalIp = null, DownloadBitsPerSecond = null, UploadBitsPerSecond = null },
        phoneUp);

    public void ShowTunnelEnding() => Show(tunnelUp with { ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(6.5) });

    public void Show(UplinkReading tunnel, UplinkReading? phone = null)
    {
        // Twice: a new state is shown when two looks agree.
        for (var look = 0; look < 2; look++)
        {
            record.Seen(list.Find(Tunnel)!, tunnel);
            record.Seen(list.Find(Phone)!, phone ?? phoneUp);
        }
    }

    public void TunnelNotAnswering(UplinkError error)
    {
        for (var look = 0; look < 2; look++)
            record.Missed(list.Find(Tunnel)!, new UplinkException(error, "seen on the wire"));
    }
}
