using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Uplinks.IProxy;

/// <summary>The vendor publishes no error, so every shape seen is one.</summary>
public sealed class IProxyErrorTests
{
    [Theory]
    [InlineData("400 Bad Request", """{"error":"validation_error","message":"name: is required"}""", UplinkError.Refused, "validation_error: name: is required")]
    [InlineData("402 Payment Required", """{"error":"insufficient funds"}""", UplinkError.Refused, "insufficient funds")]
    [InlineData("409 Conflict", """{"message":"active_plan: is not the current one"}""", UplinkError.Refused, "active_plan: is not the current one")]
    [InlineData("422 Unprocessable", """{"error":true,"message":"name taken"}""", UplinkError.Refused, "name taken")]
    [InlineData("400 Bad Request", """{"error":{"code":7,"message":"worded inside"}}""", UplinkError.Refused, "worded inside")]
    [InlineData("400 Bad Request", "\"plain words\"", UplinkError.Refused, "plain words")]
    [InlineData("409 Conflict", "", UplinkError.Refused, "HTTP 409")]
    [InlineData("200 OK", """{"error":"something went wrong"}""", UplinkError.Refused, "something went wrong")]
    [InlineData("200 OK", """{"error":1}""", UplinkError.Refused, "HTTP 200")]
    [InlineData("404 Not Found", """{"error":"not_found"}""", UplinkError.TargetUnknown, "not_found")]
    [InlineData("401 Unauthorized", """{"error":"unauthorized"}""", UplinkError.KeyRefused, "HTTP 401 unauthorized")]
    [InlineData("403 Forbidden", "", UplinkError.KeyRefused, "HTTP 403")]
    [InlineData("500 Internal Server Error", """{"error":"oops"}""", UplinkError.NoAnswer, "HTTP 500 oops")]
    [InlineData("400 Bad Request", """{"error":"the key s3cret/Key+42 and s3cret%2FKey%2B42 are odd"}""", UplinkError.Refused, "the key *** and *** are odd")]
    public async Task A_refusal_is_in_the_vendors_words(string status, string body, UplinkError expected, string detail)
    {
        await using var rig = IProxyRig.Answering(body, status);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyCommands>().PushAsync(rig.Account, "x1", IProxyAction.Reboot, default));

        (error.Error, error.Detail).ShouldBe((expected, detail));
    }

    [Theory]
    [InlineData("""{"error":false,"connections":null}""")]
    [InlineData("""{"error":"","connections":{}}""")]
    [InlineData("""{"error":null,"connections":[]}""")]
    [InlineData("[]")]
    public async Task No_rows_are_an_empty_list(string body)
    {
        await using var rig = IProxyRig.Answering(body);

        (await rig.Of<IProxyConnections>().ListAsync(rig.Account, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("""{"items":[]}""")]
    public async Task Another_answer_is_no_list(string body)
    {
        await using var rig = IProxyRig.Answering(body);

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyConnections>().ListAsync(rig.Account, default));

        error.Error.ShouldBe(UplinkError.Unreadable);
    }

    [Fact]
    public async Task What_was_sent_in_confidence_is_masked_when_it_is_echoed()
    {
        await using var rig = IProxyRig.Before(request => Support.ScriptedReply.Json($$"""{"error":"bad: {{request.Body.Replace("\"", "'", StringComparison.Ordinal)}}"}""", "400 Bad Request"));
        var change = new IProxyAccessChange { Login = "l0gin", Password = "pa55&word" };

        var error = await Should.ThrowAsync<UplinkException>(rig.Of<IProxyAccesses>().UpdateAsync(rig.Account, "x1", "p1", change, default));

        error.Detail.ShouldContain("***");
        error.ToString().ShouldNotContain("l0gin");
        error.ToString().ShouldNotContain("pa55");
    }
}
