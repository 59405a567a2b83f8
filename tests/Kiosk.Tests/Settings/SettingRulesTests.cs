using Kiosk.Settings;

namespace Kiosk.Tests.Settings;

public sealed class SettingRulesTests
{
    [Theory]
    [InlineData("Router:Url", "ftp://192.168.10.1/api/")]
    [InlineData("Router:Url", "http://user:secret@192.168.10.1/api/")]
    [InlineData("Router:Method", "put")]
    [InlineData("Router:TimeoutSeconds", "0")]
    [InlineData("Router:TimeoutSeconds", "ten")]
    [InlineData("Router:MaxParallel", "17")]
    [InlineData("Router:LoginUrl", "http://192.168.10.1/login")]
    [InlineData("Venue:TimeZone", "Mars/Olympus")]
    [InlineData("Wifi:Ssid", "an SSID of more than thirty-two bytes")]
    [InlineData("Wifi:Security", "wep")]
    [InlineData("Vouchers:UsernamePrefix", "room 12")]
    [InlineData("Plans:0:ValidFor", "1 week")]
    [InlineData("Plans:12:DownloadLimitMb", "9437185")]
    [InlineData("Plans:0:Language", "tlh")]
    [InlineData("Venue:TicketLanguages", "en, Klingon")]
    [InlineData("Venue:TicketLanguages", "en,,de")]
    [InlineData("Printers:0:Address", "somewhere")]
    public void Refuses(string key, string value)
    {
        var problem = SettingRules.Check([KeyValuePair.Create(key, value)]).ShouldHaveSingleItem();
        problem.Key.ShouldBe(key);
        problem.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("Router:Url", "https://2b080b3af6.w-router.com/api/")]
    [InlineData("router:method", "GET")]
    [InlineData("Router:LoginUrl", "http://192.168.10.1/login?username={username}&password={passcode}")]
    [InlineData("Venue:TimeZone", "Europe/Zurich")]
    [InlineData("Plans:0:ValidFor", "365 days")]
    [InlineData("Plans:0:Language", "ar")]
    [InlineData("Venue:TicketLanguages", "en, fr,ar")]
    [InlineData("Printers:0:Address", "tcp://192.168.10.50:9100")]
    public void Accepts(string key, string value) => SettingRules.Check([KeyValuePair.Create(key, value)]).ShouldBeEmpty();

    [Fact]
    public void Never_repeats_a_secret()
    {
        var problem = SettingRules.Check([KeyValuePair.Create("Wifi:Password", "short")]).ShouldHaveSingleItem();
        problem.Value.ShouldBeNull();
    }
}
