using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.AirProxy;

/// <summary>What the vendor answers on its worse days, and what its page leaves open.</summary>
public sealed class AirProxyQuirkTests
{
    const string Key = "canary/of+the=key";

    static UplinkAccount AccountAt(ScriptedServer server) => new(UplinkKind.AirProxy, new Uri(server.Url), Key);

    [Theory]
    [InlineData("200 OK", "text/html", "No such proxy", UplinkError.TargetUnknown)]
    [InlineData("404 Not Found", "text/plain", "No such proxy\n", UplinkError.TargetUnknown)]
    [InlineData("200 OK", "application/json", "\"No such proxy\"", UplinkError.TargetUnknown)]
    [InlineData("400 Bad Request", "application/json", """{"detail":"No such proxy"}""", UplinkError.TargetUnknown)]
    [InlineData("404 Not Found", "application/json", """{"detail":"Not found."}""", UplinkError.TargetUnknown)]
    [InlineData("200 OK", "application/json", """{"success":false,"error":"Failed to get address","id":"123"}""", UplinkError.Refused)]
    [InlineData("200 OK", "application/json", """{"success":"false","error":["Some words"]}""", UplinkError.Refused)]
    [InlineData("200 OK", "application/json", """{"success":false}""", UplinkError.Refused)]
    [InlineData("400 Bad Request", "application/json", "{}", UplinkError.Refused)]
    [InlineData("200 OK", "application/json", """{"success":false,"error":"You are not allowed to use API."}""", UplinkError.KeyRefused)]
    [InlineData("200 OK", "application/json", """{"detail":"Invalid API key."}""", UplinkError.KeyRefused)]
    [InlineData("401 Unauthorized", "application/json", """{"detail":"Authentication credentials were not provided."}""", UplinkError.KeyRefused)]
    [InlineData("403 Forbidden", "application/json", """{"detail":"Invalid token."}""", UplinkError.KeyRefused)]
    [InlineData("200 OK", "application/json", "{'success': false, 'error': \"You are not allowed to use API.\"}", UplinkError.Refused)]
    [InlineData("200 OK", "application/json", "{'success': false, 'error': \"Some words\"}", UplinkError.Refused)]
    [InlineData("200 OK", "application/json", "{'success': False, 'error': \"Some words\"}", UplinkError.Refused)]
    [InlineData("200 OK", "application/json", "{'success': true, 'ip': '203.0.113.7'}", UplinkError.Unreadable)]
    [InlineData("200 OK", "application/json", """{"success":true,"id":123}""", UplinkError.Unreadable)]
    [InlineData("200 OK", "application/json", "", UplinkError.Unreadable)]
    [InlineData("200 OK", "text/html", "<html><title>We are improving</title>", UplinkError.NotTheApi)]
    [InlineData("404 Not Found", "text/html", "<h1>Not Found</h1>", UplinkError.NotTheApi)]
    [InlineData("502 Bad Gateway", "text/html", "<html>", UplinkError.NoAnswer)]
    [InlineData("429 Too Many Requests", "application/json", """{"detail":"Request was throttled."}""", UplinkError.TooMany)]
    public async Task No_is_understood_however_it_is_said(string status, string type, string body, UplinkError expected)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Of(body, type, status));
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var error = await Should.ThrowAsync<UplinkException>(
            rig.Get<AirProxyClient>().GetExternalIpAsync(AccountAt(server), "123", fromCache: false, byPerson: true, default));
        error.Error.ShouldBe(expected, error.Detail);
    }

    [Fact]
    public async Task A_refused_reboot_is_printed_with_single_quotes_and_is_a_refusal_still()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json("{\n    'success': false,\n    'error': \"Failed to call reboot\",\n    \"id\": 123\n}"));
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var error = await Should.ThrowAsync<UplinkException>(rig.Get<AirProxyClient>().RebootAsync(AccountAt(server), "123", default));
        (error.Error, error.Detail, error.NotDone).ShouldBe((UplinkError.Refused, "Failed to call reboot", true));
    }

    [Theory]
    [InlineData("""{"success":true,"ip":"203.0.113.7","from_cache":false,"id":123}""", "203.0.113.7")]
    [InlineData("""{"success":"true","ip":"203.0.113.7","from_cache":"0","id":"123",}""", "203.0.113.7")]
    [InlineData("""{"ip":"203.0.113.7"} """, "203.0.113.7")]
    [InlineData("\uFEFF{\"success\":1,\"ip\":null,\"id\":null}", null)]
    [InlineData("""{"success":true,"ip":"","id":123}""", null)]
    public async Task A_yes_is_understood_however_it_is_printed(string body, string? ip)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Of(body, "application/json; charset=utf8"));
        await using var rig = new UplinkRig(new ManualTimeProvider());
        (await rig.Get<AirProxyClient>().GetExternalIpAsync(AccountAt(server), "123", fromCache: false, byPerson: true, default)).ShouldBe(ip);
    }

    [Theory]
    [InlineData("""{"success":true,"count":0}""")]
    [InlineData("""{"success":true,"proxies":null}""")]
    [InlineData("""{"success":true,"proxies":"none"}""")]
    [InlineData("[]")]
    public async Task An_answer_without_a_list_is_no_empty_list(string body)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json(body));
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var error = await Should.ThrowAsync<UplinkException>(rig.Get<AirProxyClient>().GetListAsync(AccountAt(server), AirProxyFilter.All, byPerson: true, default));
        error.Error.ShouldBe(UplinkError.Unreadable);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("{}", 0)]
    [InlineData("""[{"id":null,"ip":"198.51.100.4","port":"10142"},{"id":"9717"},{"comment":"nobody"},null,7]""", 2)]
    [InlineData("""{"0":{"id":9042,"port":0},"3":{"id":9717,"port":90000}}""", 2)]
    public async Task A_list_is_read_as_far_as_it_can_be(string proxies, int count)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json($$"""{"proxies":{{proxies}},"count":9,"success":true}"""));
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var rentals = await rig.Get<AirProxyClient>().GetListAsync(AccountAt(server), AirProxyFilter.All, byPerson: true, default);
        rentals.Count.ShouldBe(count);
        rentals.ShouldAllBe(rental => rental.Id == "198.51.100.4:10142" || rental.Port == null);
    }

    [Theory]
    [InlineData("KB", "\"1.5\"", 1500)]
    [InlineData("KiB", "1.5", 1536)]
    [InlineData("b", "1848.0", 231)]
    [InlineData("kb", "1848.0", null)]
    [InlineData("furlong", "1", null)]
    [InlineData("B", "null", null)]
    [InlineData("B", "-1", null)]
    [InlineData("GiB", "1e300", null)]
    public async Task The_unit_of_the_answer_counts_not_the_one_asked_for(string unit, string incoming, int? bytes)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json($$$"""{"success":true,"speed_avg":[],"data":{"unit":"{{{unit}}}","incoming":{{{incoming}}},"outgoing":0.0}}"""));
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var traffic = await rig.Get<AirProxyClient>().GetTrafficAsync(AccountAt(server), "123", new AirProxySpan { DataUnit = "B" }, default);
        traffic.DownloadBytes.ShouldBe(bytes);
        traffic.DownloadBitsPerSecond.ShouldBeNull();
    }

    [Fact]
    public async Task No_secret_is_repeated()
    {
        const string password = "canary-of-the-proxy";
        string[] bodies =
        [
            $$"""{"detail":"Invalid API key {{Key}}, password={{password}}"}""",
            $"No. Your key is {Uri.EscapeDataString(Key)}",
            $$"""{"proxies":[{"id":1,"username":"canary-of-the-user","password":"{{password}}" "oops"}]}""",
            $$"""{"success":true,"proxies":[{"id":1,"username":"canary-of-the-user","password":"{{password}}"}]}""",
            $"<html><title>{Key}</title>{password}</html>",
        ];
        foreach (var body in bodies)
        {
            await using var server = new ScriptedServer(_ => ScriptedReply.Of(body));
            await using var rig = new UplinkRig(new ManualTimeProvider());
            var account = AccountAt(server);
            var said = "";
            try
            {
                var rentals = await rig.Get<AirProxyClient>().GetListAsync(account, AirProxyFilter.All, byPerson: true, default);
                said = string.Join(' ', rentals) + string.Join(' ', await rig.Vendor(UplinkKind.AirProxy).FindTargetsAsync(account, default));
            }
            catch (UplinkException exception)
            {
                said = $"{exception} {exception.ReasonFor(UplinkKind.AirProxy)} {string.Join(' ', exception.ReasonFor(UplinkKind.AirProxy).Arguments)}";
            }

            server.Requests.ShouldAllBe(request => request.Target.Contains(Uri.EscapeDataString(Key), StringComparison.Ordinal));
            foreach (var text in rig.Log.All.Append(said).Append($"{account}"))
            {
                text.ShouldNotContain("canary", Case.Insensitive, body);
            }
        }
    }
}
