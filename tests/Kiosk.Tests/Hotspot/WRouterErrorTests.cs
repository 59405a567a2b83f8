using Kiosk.Hotspot;
using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Kiosk.Tests.Hotspot;

/// <summary>What the router's answers mean when they are not what was asked for.</summary>
public sealed class WRouterErrorTests
{
    public static TheoryData<string, RouterError> Messages => new()
    {
        { "API is not enabled", RouterError.ApiNotEnabled },
        { "API Key is incorrect", RouterError.KeyIncorrect },
        { "API Key not set or method not allowed", RouterError.MethodNotAllowed },
        { "Username already exists", RouterError.UsernameExists },
        { "Username doesn't exist", RouterError.UsernameUnknown },
        { "Username doesn’t exist", RouterError.UsernameUnknown },
        { "No username set", RouterError.UsernameMissing },
        { "An error occurred", RouterError.RouterFault },
    };

    static async Task<RouterException> Fail(ScriptedReply reply, bool write = false, RouterMethod method = RouterMethod.Post)
    {
        await using var rig = new RouterRig(_ => reply, method);
        var error = await Should.ThrowAsync<RouterException>(
            write ? rig.Router.CreateVoucherAsync(RouterRig.Voucher, default) : rig.Router.GetVouchersAsync(default));
        error.Detail.Length.ShouldBeLessThanOrEqualTo(200);
        error.ToString().ShouldNotContain("s3cret");
        error.ToString().ShouldNotContain("pass-7");
        return error;
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Knows_every_documented_message_in_every_form(string message, RouterError expected)
    {
        string[] forms =
        [
            $$"""{"message":"{{message}}","error":true}""",
            $$"""{"message":"{{message}}","error":"1"}""",
            $$"""{"message":"{{message}}","error":false}""",
            $$"""{"message":"{{message}}"}""",
            $$"""{"error":"{{message}}"}""",
            $$"""{"error":"{{message}}","message":"Sorry","users":[]}""",
            $$$"""{"error":{"code":7,"message":"{{{message}}}"}}""",
            $$"""{"error":["{{message}}"]}""",
            $$"""{"message":"  {{message.ToUpperInvariant()}}. ","error":1}""",
            $"\"{message}\"",
            message,
            $"\uFEFF{message}.\r\n",
        ];
        foreach (var form in forms)
        {
            foreach (var status in new[] { "200 OK", "403 Forbidden", "500 Internal Server Error" })
            {
                var error = await Fail(ScriptedReply.Json(form, status), write: true);
                error.Error.ShouldBe(expected, $"{status} {form}");
                error.NotDone.ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData("""{"error":true,"message":"Quota table is full"}""", "Quota table is full")]
    [InlineData("""{"error":"Quota table is full"}""", "Quota table is full")]
    [InlineData("""{"error":"yes"}""", "error without words, HTTP 200")]
    [InlineData("""{"message":"Quota table is full"}""", "Quota table is full", "422 Unprocessable")]
    public async Task Other_words_are_a_refusal_in_those_words(string answer, string detail, string status = "200 OK")
    {
        foreach (var write in new[] { true, false })
        {
            var error = await Fail(ScriptedReply.Json(answer, status), write);
            error.Error.ShouldBe(RouterError.Refused);
            error.Detail.ShouldBe(detail);
        }
    }

    [Theory]
    [InlineData("{'users':[]}", "200 OK", RouterError.Unreadable)]
    [InlineData("""{"users":[{"username":"a","password":"hidden"}""", "200 OK", RouterError.Unreadable)]
    [InlineData("""{"users":[]}{}""", "200 OK", RouterError.Unreadable)]
    [InlineData("Hello", "200 OK", RouterError.Unreadable)]
    [InlineData("\"Hello\"", "200 OK", RouterError.Unreadable)]
    [InlineData("", "200 OK", RouterError.Unreadable)]
    [InlineData("  \n", "200 OK", RouterError.Unreadable)]
    [InlineData("true", "200 OK", RouterError.Unreadable)]
    [InlineData("<html><head><title>Sign in &amp; surf</title></head></html>", "200 OK", RouterError.NotTheApi)]
    [InlineData("\uFEFF\r\n <!DOCTYPE html>", "404 Not Found", RouterError.NotTheApi)]
    [InlineData("404 page not found", "404 Not Found", RouterError.NotTheApi)]
    [InlineData("""{"detail":"Not Found"}""", "404 Not Found", RouterError.NotTheApi)]
    [InlineData("", "401 Unauthorized", RouterError.NotTheApi)]
    [InlineData("<html>Bad gateway</html>", "502 Bad Gateway", RouterError.NoAnswer)]
    [InlineData("", "503 Service Unavailable", RouterError.NoAnswer)]
    [InlineData("""{"users":[]}""", "500 Internal Server Error", RouterError.NoAnswer)]
    [InlineData("""{"error":"disk"}""", "500 Internal Server Error", RouterError.NoAnswer)]
    public async Task Answers_that_are_not_the_apis_leave_it_open(string body, string status, RouterError expected)
    {
        foreach (var write in new[] { true, false })
        {
            var error = await Fail(ScriptedReply.Of(body, status: status), write);
            error.Error.ShouldBe(expected);
            error.NotDone.ShouldBeFalse();
            error.Detail.ShouldNotContain("hidden");
        }
    }

    [Fact]
    public async Task A_page_is_named_by_its_title() =>
        (await Fail(ScriptedReply.Of("<html><head><title>Sign in &amp; surf</title></head></html>"))).Detail.ShouldBe("HTTP 200, page \"Sign in & surf\"");

    [Fact]
    public async Task A_list_with_a_client_errors_status_is_still_a_list()
    {
        await using var rig = RouterRig.Answering("""{"users":[{"username":"a"}]}""", "404 Not Found");
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("301 Moved Permanently", "https://elsewhere.example/api/", "https://elsewhere.example/api/")]
    [InlineData("302 Found", "/login?dst=1&api-key=s3cret%2FKey%2B42&passcode=pass-7", "http://127.0.0.1:*/login")]
    [InlineData("307 Temporary Redirect", "http://user:word@portal.example/s3cret%2fkey%2B42/x#top", "http://portal.example/***/x")]
    [InlineData("308 Permanent Redirect", "http://[", "http://[")]
    [InlineData("303 See Other", null, "")]
    public async Task A_redirect_is_named_and_not_followed(string status, string? location, string detail)
    {
        await using var other = new ScriptedServer(_ => ScriptedReply.Json("""{"users":[]}"""));
        var headers = location is null ? "" : $"Location: {location}\r\n";
        await using var rig = new RouterRig(_ => ScriptedReply.Of("<html>moved</html>", status: status, headers: headers), RouterMethod.Get);
        var error = await Should.ThrowAsync<RouterException>(rig.Router.CreateVoucherAsync(RouterRig.Voucher, default));
        error.Error.ShouldBe(RouterError.Redirected);
        error.Detail.ShouldBe(detail.Replace("*/login", $"{new Uri(rig.Server.Url).Port}/login", StringComparison.Ordinal));
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 32)]
    public async Task An_answer_beyond_its_cap_is_too_large_announced_or_not(bool write, int mebibytes)
    {
        var announced = await Fail(ScriptedReply.Raw($"HTTP/1.1 200 OK\r\nContent-Length: {(mebibytes << 20) + 1}\r\n\r\n", Then.Hang), write);
        announced.Error.ShouldBe(RouterError.TooLarge);
        announced.NotDone.ShouldBeFalse();
        var seen = await Fail(ScriptedReply.Raw("HTTP/1.1 200 OK\r\n\r\n" + new string(' ', (mebibytes << 20) + 1), Then.Close), write);
        seen.Error.ShouldBe(RouterError.TooLarge);
    }

    [Fact]
    public async Task A_list_within_its_cap_is_read()
    {
        await using var rig = RouterRig.Answering($$"""{"users":[{"username":"a","note":"{{new string('x', 8 << 20)}}"}]}""");
        (await rig.Router.GetVouchersAsync(default)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{\"error\":true,\"message\":\"bad s3cret/Key+42 for pass-7\"}")]
    [InlineData("{\"error\":\"bad s3cret\\/Key\\u002b42, passcode=pass-7\"}")]
    [InlineData("no s3cret%2fKey%2B42 or s3cret%2FKey%2b42 or \\\"s3cret\\/Key+42\\\" &amp; password:\"other\"")]
    [InlineData("<html><title>/api/?api-key=s3cret%2FKey%2B42&amp;passcode=pass-7</title>")]
    public async Task The_key_and_the_passcode_are_masked_however_they_are_echoed(string answer)
    {
        var error = await Fail(ScriptedReply.Of(answer), write: true);
        error.ToString().ShouldNotContain("s3cret", Case.Insensitive);
        error.ToString().ShouldNotContain("other");
        error.Detail.ShouldContain("***");
    }

    [Fact]
    public async Task A_detail_is_one_short_line()
    {
        var error = await Fail(ScriptedReply.Json($$"""{"error":"line one\r\nline two\u0007 {{new string('x', 5000)}}"}"""));
        error.Detail.ShouldStartWith("line one line two x");
        error.Detail.Length.ShouldBe(200);
    }

    [Fact]
    public void Every_error_has_a_sentence()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var localizer = services.GetRequiredService<IStringLocalizer<Errors>>();
        foreach (var error in Enum.GetValues<RouterError>())
        {
            localizer[$"Router.{error}"].ResourceNotFound.ShouldBeFalse(error.ToString());
            localizer.Explain(new RouterException(error, "{0} as it is.")).ShouldEndWith(".", Case.Sensitive, error.ToString());
        }

        localizer.Explain(new RouterException(RouterError.Refused, "{0} as it is.")).ShouldBe("The router refused: {0} as it is.");
    }
}
