using Kiosk.GuestScreen;
using Kiosk.Tests.Api;

namespace Kiosk.Tests.GuestScreen;

public sealed class KioskAddressTests
{
    static readonly string[] hosts = ["127.0.0.1", "192.168.10.7", "172.17.0.1"];

    [Theory]
    [InlineData("http://127.0.0.1:8080", null)]
    [InlineData("http://localhost:8080", null)]
    [InlineData("http://[::1]:8080", null)]
    [InlineData("http://0.0.0.0:8080", "http://192.168.10.7:8080/")]
    [InlineData("http://[::]:8080", "http://192.168.10.7:8080/")]
    [InlineData("https://*:443", "https://192.168.10.7/")]
    [InlineData("http://+:80", "http://192.168.10.7/")]
    [InlineData("http://192.168.10.9:8080", "http://192.168.10.9:8080/")]
    [InlineData("http://[fd00::5]:8080", "http://[fd00::5]:8080/")]
    public void A_phone_finds_it_by_what_it_listens_on(string bound, string? expected) =>
        KioskAddress.ForOthers([bound], hosts, _ => true)?.ToString().ShouldBe(expected);

    [Fact]
    public void Listening_to_itself_as_well_does_not_hide_it() =>
        KioskAddress.ForOthers(["http://127.0.0.1:8080", "http://0.0.0.0:9090"], hosts, _ => true)!.Port.ShouldBe(9090);

    [Fact]
    public void Hosts_it_does_not_answer_to_are_not_offered() =>
        KioskAddress.ForOthers(["http://0.0.0.0:8080"], hosts, host => host.Host.StartsWith("172", StringComparison.Ordinal))!.Host.ShouldBe("172.17.0.1");

    [Fact]
    public async Task Staff_who_came_from_elsewhere_hand_their_own_way_on()
    {
        await using var rig = await ApiRig.StartAsync("--AllowedHosts=kiosk.example");
        var id = (await rig.Kiosk.IssueAsync()).Voucher!.Id;
        (await ShowAsync(rig, id, "kiosk.example")).ShouldContain("<svg");
        var here = await ShowAsync(rig, id, host: null);
        here.ShouldContain("Phones cannot reach this kiosk");
        here.ShouldNotContain("<path fill=\"#000\"");
    }

    static async Task<string> ShowAsync(ApiRig rig, long id, string? host)
    {
        using var desk = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), UseCookies = false }) { BaseAddress = rig.Kiosk.Address };
        var asked = await desk.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/vouchers/{id}/show") { Headers = { Host = host } });
        var cookies = asked.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        var token = (await asked.Content.ReadAsStringAsync()).Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        var made = new HttpRequestMessage(HttpMethod.Post, $"/vouchers/{id}/show")
        {
            Headers = { Host = host },
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        };
        made.Headers.Add("Cookie", string.Join("; ", cookies));
        return await (await desk.SendAsync(made)).Content.ReadAsStringAsync();
    }
}
