using System.Globalization;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

/// <summary>Whatever comes back has a name, and a throttle is obeyed however it is written.</summary>
public sealed class VendorVerdictTests
{
    const string Detail = """{"detail":"Request was throttled. Expected available in 31 seconds."}""";

    [Theory]
    [InlineData("Retry-After: 24\r\n", Detail, 24)]
    [InlineData("Retry-After: 24 seconds\r\n", Detail, 24)]
    [InlineData("Retry-After: 24.5\r\n", Detail, 24.5)]
    [InlineData("Retry-After: -1\r\n", Detail, 31)]
    [InlineData("Retry-After: soon\r\n", Detail, 31)]
    [InlineData("Retry-After:\r\n", Detail, 31)]
    [InlineData("", Detail, 31)]
    [InlineData("", """{"detail":"Request was throttled. Expected available in 1 second."}""", 1)]
    [InlineData("", "", 60)]
    [InlineData("", "<html><title>Too many</title>", 60)]
    [InlineData("Retry-After: 0\r\n", Detail, 1)]
    [InlineData("Retry-After: 864000\r\n", Detail, 3600)]
    [InlineData("Retry-After: Mon, 01 Jun 2026 12:00:45 GMT\r\nDate: Mon, 01 Jun 2026 12:00:00 GMT\r\n", Detail, 45)]
    [InlineData("Retry-After: Mon, 01 Jun 2026 11:00:00 GMT\r\nDate: Mon, 01 Jun 2026 12:00:00 GMT\r\n", Detail, 1)]
    public async Task A_throttle_says_how_long_and_nothing_goes_before(string headers, string body, double seconds)
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of(body, "application/json", "429 Too Many Requests", headers));
        var error = await rig.FailAsync(rig.Read with { ByPerson = true });
        (error.Error, error.NotDone, error.RetryAfter).ShouldBe((UplinkError.TooMany, true, TimeSpan.FromSeconds(seconds)));

        rig.Kiosk.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromSeconds(0.2));
        var waiting = rig.Kiosk.Exchange.SendAsync(rig.Write, default);
        await Task.Delay(20);
        (waiting.IsCompleted, rig.Server.Requests.Count).ShouldBe((false, 1));
        await Should.ThrowAsync<UplinkException>(rig.Kiosk.InTimeAsync(waiting, TimeSpan.FromMilliseconds(100)));
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AirProxy_is_left_alone_no_longer_than_its_longest_change()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("{}", "application/json", "429 Too Many Requests", "Retry-After: 86400\r\n"), UplinkKind.AirProxy);
        (await rig.FailAsync(rig.Read with { ByPerson = true })).RetryAfter.ShouldBe(TimeSpan.FromSeconds(165));
    }

    [Theory]
    [InlineData(UplinkKind.AirVpn, UplinkError.TooMany)]
    [InlineData(UplinkKind.AzireVpn, UplinkError.NotTheApi)]
    public async Task A_ban_of_AirVPN_is_a_page(UplinkKind kind, UplinkError expected)
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("<html><title>403 Forbidden</title>", status: "403 Forbidden"), kind);
        var error = await rig.FailAsync(rig.Read);
        (error.Error, error.RetryAfter).ShouldBe((expected, expected is UplinkError.TooMany ? TimeSpan.FromMinutes(10) : null));
    }

    [Theory]
    [InlineData("200 OK", UplinkError.NotTheApi)]
    [InlineData("401 Unauthorized", UplinkError.NotTheApi)]
    [InlineData("404 Not Found", UplinkError.NotTheApi)]
    [InlineData("503 Service Unavailable", UplinkError.NoAnswer)]
    public async Task A_page_is_no_answer_of_an_api(string status, UplinkError expected)
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("\r\n<!DOCTYPE html><html><head><TITLE lang=en> We are\n improving </TITLE>", "application/json", status));
        var error = await rig.FailAsync(rig.Read with { ByPerson = true });
        error.Error.ShouldBe(expected);
        error.Detail.ShouldStartWith("HTTP " + status[..3]);
        if (expected is UplinkError.NotTheApi)
            error.Detail.ShouldEndWith("page \"We are improving\"");
    }

    [Theory]
    [InlineData(301, "https://portal.example/login?next=canary", "https://portal.example/login")]
    [InlineData(302, "http://127.0.0.1/elsewhere#canary", "http://127.0.0.1/elsewhere")]
    [InlineData(307, "/other/", "/other/")]
    [InlineData(308, "", "")]
    [InlineData(304, "https://portal.example/", "https://portal.example/")]
    public async Task A_redirect_is_named_and_not_followed(int status, string location, string named)
    {
        await using var trap = new ScriptedServer(_ => ScriptedReply.Json("{}"));
        await using var rig = new VendorRig(_ => ScriptedReply.Of("", status: $"{status} Moved", headers: $"Location: {location.Replace("127.0.0.1", new Uri(trap.Url).Authority, StringComparison.Ordinal)}\r\n"));
        foreach (var request in new[] { rig.Read, rig.Write, rig.Write with { Method = HttpMethod.Post } })
        {
            var error = await rig.FailAsync(request);
            (error.Error, error.NotDone).ShouldBe((UplinkError.Redirected, true));
            error.Detail.ShouldEndWith(named.Replace("127.0.0.1", new Uri(trap.Url).Authority, StringComparison.Ordinal));
        }

        (rig.Server.Requests.Count, trap.Requests.Count).ShouldBe((3, 0));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{", UplinkError.TooLarge)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"ok\":tr", UplinkError.NoAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ok\"\r\n", UplinkError.NoAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", UplinkError.Unreadable)]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", UplinkError.Unreadable)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", UplinkError.NoAnswer)]
    public async Task A_cut_or_foreign_answer_has_its_name(string bytes, UplinkError expected)
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Raw(bytes, Then.Close));
        var error = await rig.FailAsync(rig.Read with { ByPerson = true });
        (error.Error, error.NotDone).ShouldBe((expected, false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_megabytes_are_not_read(bool announced)
    {
        var body = new string(' ', 10 << 20);
        await using var rig = new VendorRig(_ => announced
            ? ScriptedReply.Of(body)
            : ScriptedReply.Raw($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{(10 << 20).ToString("x", CultureInfo.InvariantCulture)}\r\n{body}\r\n0\r\n\r\n", Then.Close));
        (await rig.FailAsync(rig.Read)).Error.ShouldBe(UplinkError.TooLarge);
    }

    [Fact]
    public async Task A_byte_order_mark_and_a_character_set_that_is_none_are_read_over()
    {
        await using var rig = new VendorRig(_ => ScriptedReply.Of("\uFEFF\r\n{\"city\":\"Zürich\",}", "application/json; charset=utf8"));
        (await rig.SendAsync(rig.Read)).Json.GetProperty("city").GetString().ShouldBe("Zürich");
    }

    [Fact]
    public async Task Secrets_are_not_repeated_in_any_spelling()
    {
        var token = "canary&\"token\"";
        string[] words = [VendorRig.Key, Uri.EscapeDataString(VendorRig.Key), "canary\\/of+the=key", token, "canary\\u0026\\u0022token\\u0022", System.Net.WebUtility.HtmlEncode(token)];
        foreach (var word in words)
        {
            foreach (var status in new[] { "200 OK", "401 Unauthorized", "500 Oops" })
            {
                await using var rig = new VendorRig(_ => ScriptedReply.Of($"You said {word}", status: status));
                var request = rig.Read with { ByPerson = true, Secrets = [token, null, ""] };
                $"{request} {request.Account}".ShouldNotContain("canary");
                try
                {
                    var answer = await rig.SendAsync(request);
                    answer.Fault(UplinkError.Refused, answer.Body.Text).ToString().ShouldNotContain("canary");
                }
                catch (UplinkException exception)
                {
                    exception.ToString().ShouldNotContain("canary");
                }
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_unreachable()
    {
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var server = new ScriptedServer(_ => ScriptedReply.Json("{}"));
        var account = new UplinkAccount(UplinkKind.IProxy, new Uri(server.Url), "key");
        await server.DisposeAsync();
        var error = await Should.ThrowAsync<UplinkException>(rig.Exchange.SendAsync(new VendorRequest(account, "me", "me") { ByPerson = true }, default));
        (error.Error, error.NotDone).ShouldBe((UplinkError.Unreachable, true));
    }
}
