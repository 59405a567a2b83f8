using Kiosk.Hotspot;
using Kiosk.Settings;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Hotspot;

public sealed class WRouterProbeTests
{
    [Theory]
    [InlineData(RouterMethod.Post)]
    [InlineData(RouterMethod.Get)]
    public async Task Counts_the_vouchers_at_an_address_that_is_not_saved(RouterMethod method)
    {
        await using var rig = RouterRig.Answering("");
        await using var candidate = new ScriptedServer(_ => ScriptedReply.Json("""{"users":[{"username":"a"},{"username":"b"}]}"""));
        var found = await rig.Probe.CountVouchersAsync(new RouterOptions { Url = candidate.Url, ApiKey = "new", Method = method }, default);
        found.ShouldBe(2);
        candidate.Request.Method.ShouldBe(method == RouterMethod.Get ? "GET" : "POST");
        rig.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"users":null}""")]
    [InlineData("[]")]
    public async Task An_empty_list_is_a_success(string answer)
    {
        await using var rig = RouterRig.Answering(answer);
        (await rig.Probe.CountVouchersAsync(rig.Options, default)).ShouldBe(0);
    }

    [Theory]
    [InlineData("{}", RouterError.Unreadable)]
    [InlineData("""{"status":"ok"}""", RouterError.Unreadable)]
    [InlineData("API is not enabled", RouterError.ApiNotEnabled)]
    [InlineData("<html>", RouterError.NotTheApi)]
    public async Task Something_else_at_that_address_is_named(string answer, RouterError expected)
    {
        await using var rig = RouterRig.Answering(answer);
        (await Should.ThrowAsync<RouterException>(rig.Probe.CountVouchersAsync(rig.Options, default))).Error.ShouldBe(expected);
    }
}
