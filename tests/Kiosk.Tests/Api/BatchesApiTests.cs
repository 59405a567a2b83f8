using System.Net;
using System.Text.Json;
using Kiosk.Emulators.WRouter;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Api;

public sealed class BatchesApiTests : IAsyncLifetime
{
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => rig = await ApiRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task A_batch_is_accepted_worked_off_and_shown()
    {
        var response = await rig.PostAsync("/api/v1/batches", """{"count":20,"validFor":"3 days","note":"wedding"}""", "batch-1");
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        response.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        var location = response.Headers.Location!.ToString();
        location.ShouldStartWith("/api/v1/batches/");

        var done = await UntilEndedAsync(location);
        done.Text("state").ShouldBe("done");
        done.GetProperty("count").GetInt32().ShouldBe(20);
        done.GetProperty("issued").GetInt32().ShouldBe(20);
        done.GetProperty("failed").GetInt32().ShouldBe(0);
        done.GetProperty("trouble").ValueKind.ShouldBe(JsonValueKind.Null);
        done.GetProperty("vouchers").EnumerateArray().ShouldAllBe(voucher => voucher.Text("validFor") == "3 days" && voucher.Text("state") == "active");
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(20);

        var again = await rig.PostAsync("/api/v1/batches", """{"count":20,"validFor":"3 days","note":"wedding"}""", "batch-1");
        again.Headers.Location!.ToString().ShouldBe(location);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(20);
        (await rig.Client.DeleteAsync(location)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await rig.GetJsonAsync(location)).Text("state").ShouldBe("done");
    }

    [Fact]
    public async Task Cancelling_stops_what_is_not_issued_yet()
    {
        rig.Kiosk.Router.Faults.Add(new Fault(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(50), Actions = ["create_voucher"] });
        var location = (await rig.PostAsync("/api/v1/batches", """{"count":500,"validFor":"1 day"}""")).Headers.Location!.ToString();
        await Eventually.TrueAsync(() => rig.Kiosk.Router.Vouchers.Count >= 5, "some are issued");
        (await rig.Client.DeleteAsync(location)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var batch = await rig.GetJsonAsync(location);
        batch.Text("state").ShouldBe("cancelled");
        batch.GetProperty("issued").GetInt32().ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_batch_that_waits_for_the_router_says_so()
    {
        await rig.Kiosk.Router.StopAsync();
        var location = (await rig.PostAsync("/api/v1/batches", """{"count":3,"validFor":"1 day"}""")).Headers.Location!.ToString();
        await Eventually.TrueAsync(
            async () => (await rig.GetJsonAsync(location)).GetProperty("trouble").ValueKind is JsonValueKind.String, "the trouble is told");
        (await rig.GetJsonAsync(location)).Text("state").ShouldBe("running");
    }

    [Theory]
    [InlineData("""{"validFor":"1 day"}""", "count")]
    [InlineData("""{"count":0,"validFor":"1 day"}""", "count")]
    [InlineData("""{"count":1001,"validFor":"1 day"}""", "count")]
    [InlineData("""{"count":100000,"validFor":"1 day"}""", "count")]
    [InlineData("""{"count":"5","validFor":"1 day"}""", "count")]
    [InlineData("""{"count":5}""", "plan")]
    [InlineData("""{"count":5,"validFor":"1 day","username":"one"}""", "username")]
    [InlineData("""{"count":5,"validFor":"1 day","passcode":"same"}""", "passcode")]
    [InlineData("""{"count":5,"validFor":"1 day","print":"Bar"}""", "print")]
    [InlineData("""{"count":5,"validFor":"1 day","downloadLimitMb":0}""", "downloadLimitMb")]
    public async Task What_is_wrong_is_named_and_nothing_is_started(string json, string field)
    {
        await (await rig.PostAsync("/api/v1/batches", json)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);
        (await rig.GetJsonAsync(ApiRig.Vouchers)).GetProperty("total").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_batch_is_not_found()
    {
        await (await rig.Client.GetAsync("/api/v1/batches/nothing")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await rig.Client.DeleteAsync("/api/v1/batches/nothing")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    async Task<JsonElement> UntilEndedAsync(string location)
    {
        await Eventually.TrueAsync(async () => (await rig.GetJsonAsync(location)).Text("state") != "running", "the batch has ended");
        return await rig.GetJsonAsync(location);
    }
}
