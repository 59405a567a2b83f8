using System.Text;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AzireVpn;

namespace Kiosk.Tests.Uplinks.AzireVpn;

/// <summary>The bytes of every call, and answers no emulator gives.</summary>
public sealed class AzireVpnSendingTests
{
    const string Token = """{"id":"jbj2Ka81","device_name":"Zebra","key":"c4nary-new","comment":null,"created_at":"1780315200"}""";

    static VpnRig Rig(ScriptedServer server, ManualTimeProvider? time = null) => new(UplinkKind.AzireVpn, new Uri(server.Url), time: time ?? new ManualTimeProvider());

    static string Body(ScriptedRequest request) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request.Body));

    [Fact]
    public async Task Every_call_is_spelled_as_the_page_has_it()
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Json($$"""{ "status": "success", "data": {{Token}} }"""));
        await using var rig = Rig(server);
        var client = rig.Get<AzireVpnClient>();
        await client.CreateAsync(rig.Account, "Zebra", null, default);
        await client.CreateAsync(rig.Account, null, null, default);
        await client.UpdateAsync(rig.Account, "jbj2Ka81", null, "x", default);
        await client.DeleteAsync(rig.Account, "jb/2", purge: true, default);
        await client.DeleteCurrentAsync(rig.Account, purge: false, default);
        await client.GetUserAsync(rig.Account, default);

        server.Requests.Select(request => $"{request.Method} {request.Target} {Body(request)}".Trim()).ShouldBe(
        [
            """POST /api/tokens {"device_name":"Zebra"}""",
            "POST /api/tokens {}",
            """PUT /api/tokens/jbj2Ka81 {"device_name":null,"comment":"x"}""",
            """DELETE /api/tokens/jb%2F2 {"purge_resources":true}""",
            """DELETE /api/tokens {"purge_resources":false}""",
            "GET /api/users/me",
        ]);
        server.Requests.ShouldAllBe(request => request.Header("Authorization") == "Bearer " + VpnRig.Key);
        server.Requests.Where(request => request.Body.Length > 0).ShouldAllBe(request => request.Header("Content-Type") == "application/json");
    }

    [Theory]
    [InlineData("""{"status":"error","message":"Unauthenticated."}""", "401 Unauthorized", UplinkError.KeyRefused)]
    [InlineData("""{"status":"error","message":"Unauthenticated."}""", "200 OK", UplinkError.KeyRefused)]
    [InlineData("", "403 Forbidden", UplinkError.KeyRefused)]
    [InlineData("""{"status":"error"}""", "200 OK", UplinkError.Refused)]
    [InlineData("""{"message":"The route v4/tokens could not be found."}""", "404 Not Found", UplinkError.Refused)]
    [InlineData("""{"status":"error","message":""}""", "422 Unprocessable Entity", UplinkError.Refused)]
    [InlineData("c4nary-of-a-list", "200 OK", UplinkError.Unreadable)]
    [InlineData("\"c4nary-of-a-list\"", "400 Bad Request", UplinkError.Refused)]
    [InlineData("""{"status":"success"}""", "200 OK", UplinkError.Unreadable)]
    [InlineData("""{"status":"success","data":"c4nary-of-a-list"}""", "200 OK", UplinkError.Unreadable)]
    [InlineData("", "204 No Content", UplinkError.Unreadable)]
    [InlineData("""{"status":"success","data":[{"key":"c4nary-of-a-list" "id":1}]}""", "200 OK", UplinkError.Unreadable)]
    [InlineData("{'status':'success','data':[{'key':'c4nary-of-a-list'}]}", "200 OK", UplinkError.Unreadable)]
    public async Task What_is_no_list_is_told_apart(string body, string status, UplinkError expected)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Of(body, "text/plain", status));
        await using var rig = Rig(server);

        var failure = await rig.FailAsync(() => rig.LookAsync());

        failure.Error.ShouldBe(expected);
        rig.ShouldKeepSecret(failure, "c4nary-of-a-list");
    }

    [Theory]
    [InlineData("""{"data":{"is_active":false}}""", UplinkState.Down, "AzireVpn.Inactive")]
    [InlineData("""{"data":{"is_active":"1","expires_at":"2020-01-01 00:00:00"}}""", UplinkState.Unknown, "AzireVpn.Answers")]
    [InlineData("""{"data":{"expires_at":"2026-05-01T00:00:00Z"}}""", UplinkState.Down, "AzireVpn.Expired")]
    [InlineData("""{"data":{"is_active":0,"expires_at":null,"ips":[]}}""", UplinkState.Down, "AzireVpn.Inactive")]
    [InlineData("""{"data":[]}""", UplinkState.Unknown, "AzireVpn.Answers")]
    [InlineData("[]", UplinkState.Unknown, "AzireVpn.Answers")]
    public async Task The_account_may_say_less_or_otherwise(string me, UplinkState state, string code)
    {
        await using var server = new ScriptedServer(
            request => ScriptedReply.Json(request.Target.EndsWith("/me", StringComparison.Ordinal) ? me : $$"""{"data":[{{Token}},{"id":"no-key"},{"key":"no-id"},null]}"""));
        await using var rig = Rig(server);

        var reading = await rig.LookAsync();

        (reading.State, reading.Reason.Code).ShouldBe((state, code));
        rig.Sentence(reading.Reason);
        reading.Facts.Single(fact => fact.Name == "tokens").Value.ShouldBe(1L);
        reading.Facts.Single(fact => fact.Name == "oldestTokenSince").Value.ShouldBe(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","data":{"id":"jbj2Ka81","device_name":"Zebra"}}""")]
    [InlineData("")]
    [InlineData("made")]
    public async Task A_creation_without_a_key_in_its_answer_is_looked_up(string answer)
    {
        var made = false;
        await using var server = new ScriptedServer(request =>
        {
            if (request.Method == "POST")
                made = true;
            return ScriptedReply.Json(request.Method == "POST" ? answer : $$"""{"status":"success","data":[{{(made ? Token : "")}}]}""");
        });
        await using var rig = Rig(server);

        (await rig.Get<AzireVpnTokenMaker>().MakeAsync(rig.Account, "Zebra", null, default)).Key.ShouldBe("c4nary-new");

        server.Requests.Select(request => request.Method).ShouldBe(["GET", "POST", "GET"]);
    }

    [Theory]
    [InlineData(Then.Close)]
    [InlineData(Then.Reset)]
    public async Task A_write_without_an_answer_is_not_repeated(Then then)
    {
        await using var server = new ScriptedServer(_ => ScriptedReply.Nothing(then));
        await using var rig = Rig(server);
        var client = rig.Get<AzireVpnClient>();

        foreach (var call in new Func<Task>[] { () => client.CreateAsync(rig.Account, "Zebra", null, default), () => client.UpdateAsync(rig.Account, "x", null, null, default), () => client.DeleteAsync(rig.Account, "x", purge: false, default), () => client.DeleteCurrentAsync(rig.Account, purge: false, default) })
            (await rig.FailAsync(call)).Error.ShouldBe(UplinkError.NoAnswer);

        server.Requests.Select(request => request.Method).ShouldBe(["POST", "PUT", "DELETE", "DELETE"]);
    }

    [Theory]
    [InlineData("24", 24)]
    [InlineData("soon", 60)]
    public async Task Too_many_attempts_close_the_door_for_as_long_as_the_vendor_says(string retryAfter, int seconds)
    {
        var time = new ManualTimeProvider();
        await using var server = new ScriptedServer(
            _ => ScriptedReply.Of("""{"status":"error","message":"Too Many Attempts."}""", "application/json", "429 Too Many Requests", $"Retry-After: {retryAfter}\r\n"));
        await using var rig = Rig(server, time);

        (await rig.FailAsync(() => rig.LookAsync())).RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        time.Advance(TimeSpan.FromSeconds(seconds - 10));
        (await rig.FailAsync(() => rig.LookAsync())).Error.ShouldBe(UplinkError.TooMany);

        server.Requests.Count.ShouldBe(1);
    }
}
