using FsCheck;
using FsCheck.Fluent;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class WifiCodeTests
{
    [Theory]
    [InlineData("Guest", "12345678", WifiSecurity.Wpa, false, "WIFI:T:WPA;S:Guest;P:12345678;;")]
    [InlineData("Guest", "12345678", WifiSecurity.Sae, true, "WIFI:T:SAE;S:Guest;P:12345678;H:true;;")]
    [InlineData("Open WiFi", null, WifiSecurity.Open, false, "WIFI:T:nopass;S:Open WiFi;;")]
    [InlineData("Open WiFi", "ignored1", WifiSecurity.Open, true, "WIFI:T:nopass;S:Open WiFi;H:true;;")]
    [InlineData("Cafe; Bar", "a;b:c\\d\"e,f", WifiSecurity.Wpa, false, "WIFI:T:WPA;S:Cafe\\; Bar;P:a\\;b\\:c\\\\d\\\"e\\,f;;")]
    [InlineData("DEADBEEF", "0123456789abcdef", WifiSecurity.Wpa, false, "WIFI:T:WPA;S:DEADBEEF;P:0123456789abcdef;;")]
    public void Escapes_what_the_format_reserves(string ssid, string? password, WifiSecurity security, bool hidden, string payload) =>
        WifiCode.Payload(new WifiNetwork(ssid, password, security, hidden)).ShouldBe(payload);

    [Fact]
    public void Every_legal_network_can_be_read_back() => Prop
        .ForAll(Networks.Any.ToArbitrary(), network => Networks.Parse(WifiCode.Payload(network)) == network)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
