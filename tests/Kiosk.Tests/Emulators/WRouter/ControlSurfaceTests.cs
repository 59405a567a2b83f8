using System.Net;
using System.Text.Json;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

public sealed class ControlSurfaceTests
{
    [Fact]
    public async Task Another_process_can_set_and_clear_faults()
    {
        await using var fixture = await RouterFixture.StartAsync();
        var faults = new Uri(fixture.Router.ControlUrl, "faults");

        var added = await fixture.Caller.PostAsync("""{"fault":"noAnswerAfter","actions":["create_voucher"],"count":2,"delayMs":5}""", to: faults);

        added.Status.ShouldBe(HttpStatusCode.OK);
        var fault = JsonElement.Parse(added.Body).GetProperty("faults")[0];
        fault.GetProperty("fault").GetString().ShouldBe("NoAnswerAfter");
        fault.GetProperty("count").GetInt32().ShouldBe(2);
        await Should.ThrowAsync<HttpRequestException>(() => fixture.Caller.CallAsync("create_voucher"));
        using var clear = new HttpRequestMessage(HttpMethod.Delete, faults);
        (await fixture.Caller.SendAsync(clear)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fixture.Caller.MessageAsync("create_voucher")).ShouldBe("User added successfully");
    }

    [Fact]
    public async Task The_state_is_readable_without_a_key_even_when_off()
    {
        await using var fixture = await RouterFixture.StartAsync(new WRouterSettings { PostEnabled = true });
        await fixture.Caller.CallAsync("create_voucher", ("username", "ada"), ("passcode", "verysecret"));
        fixture.Router.Faults.Add(FaultKind.Off);

        var (status, body) = await fixture.Caller.GetAsync(fixture.Router.ControlUrl);

        status.ShouldBe(HttpStatusCode.OK);
        var state = JsonElement.Parse(body);
        state.GetProperty("vouchers").GetInt32().ShouldBe(1);
        state.GetProperty("activeGuests").GetInt32().ShouldBe(2);
        state.GetProperty("hosts").GetInt32().ShouldBe(5);
        state.GetProperty("getEnabled").GetBoolean().ShouldBeFalse();
        state.GetProperty("requests").GetProperty("create_voucher").GetInt32().ShouldBe(1);
        body.ShouldNotContain("verysecret");
        body.ShouldNotContain(fixture.Router.ApiKey);
    }

    [Theory]
    [InlineData("""{"fault":"nonsense"}""", "application/json")]
    [InlineData("""{"fault":"3"}""", "application/json")]
    [InlineData("""{"fault":"Off","count":0}""", "application/json")]
    [InlineData("""{"fault":"Status5xx","statusCode":200}""", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("""{"fault":"Off"}""", "text/plain")]
    public async Task A_bad_order_changes_nothing(string body, string type)
    {
        await using var fixture = await RouterFixture.StartAsync();

        var (status, answer) = await fixture.Caller.PostAsync(body, type, new Uri(fixture.Router.ControlUrl, "faults"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ShouldContain("CutAfter");
        fixture.Router.Faults.Pending.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_foreign_name_for_loopback_is_turned_away()
    {
        await using var fixture = await RouterFixture.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, fixture.Router.ControlUrl);
        request.Headers.Host = "evil.example";

        (await fixture.Caller.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
