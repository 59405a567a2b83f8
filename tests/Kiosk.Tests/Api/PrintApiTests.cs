using System.Net;
using Kiosk.Tests.Printing;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Api;

public sealed class PrintApiTests : IAsyncLifetime
{
    readonly TestPrinter printer = new();
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() =>
        rig = await ApiRig.StartAsync("--Printers:0:Name=Bar", $"--Printers:0:Address={printer.Address}", "--Printers:0:Kind=escpos");

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await printer.DisposeAsync();
    }

    [Fact]
    public async Task A_voucher_issued_with_a_printer_is_on_paper_once()
    {
        const string Json = """{"validFor":"1 day","print":"Bar"}""";
        var voucher = await (await rig.PostAsync(ApiRig.Vouchers, Json, "print-1")).JsonAsync();
        (await rig.PostAsync(ApiRig.Vouchers, Json, "print-1")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var path = ApiRig.PathOf(voucher.Text("username")!);
        await Eventually.TrueAsync(async () => (await rig.GetJsonAsync(path)).GetProperty("printCount").GetInt32() > 0, "it is printed");
        (await rig.GetJsonAsync(path)).GetProperty("printCount").GetInt32().ShouldBe(1);
        (await rig.GetJsonAsync(path)).Text("printedAt")!.ShouldEndWith("Z");
        rig.Kiosk.Get<Kiosk.Printing.PrintQueue>().Recent(10).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Printing_again_makes_a_job_and_no_voucher()
    {
        var username = await rig.IssueAsync();
        var response = await rig.PostAsync($"{ApiRig.PathOf(username)}/print", """{"printer":"Bar","copies":2}""", "again-1");
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        var location = response.Headers.Location!.ToString();
        location.ShouldStartWith("/api/v1/print-jobs/");
        (await response.JsonAsync()).Text("username").ShouldBe(username);

        await Eventually.TrueAsync(async () => (await rig.GetJsonAsync(location)).Text("state") is "sent" or "confirmed", "the ticket is sent");
        var job = await rig.GetJsonAsync(location);
        job.GetProperty("attempts").GetInt32().ShouldBe(1);
        job.Text("printer").ShouldBe("Bar");
        (await rig.PostAsync($"{ApiRig.PathOf(username)}/print", """{"printer":"Bar","copies":2}""", "again-1")).Headers.Location!.ToString().ShouldBe(location);
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Jobs_are_listed_newest_first_and_by_state()
    {
        var first = await rig.IssueAsync();
        var second = await rig.IssueAsync();
        foreach (var username in new[] { first, second })
            await rig.PostAsync($"{ApiRig.PathOf(username)}/print", "{}");
        await Eventually.TrueAsync(async () => (await ListAsync()).All(job => job.Text("state") is "sent" or "confirmed"), "both are sent");
        var all = await ListAsync();
        all.Select(job => job.Text("username")).ShouldBe([second, first]);
        (await ListAsync($"?state={all[0].Text("state")}")).Select(job => job.Text("username")).ShouldBe([second, first]);
        (await rig.GetJsonAsync("/api/v1/print-jobs?state=failed")).GetProperty("items").GetArrayLength().ShouldBe(0);
        await (await rig.Client.GetAsync("/api/v1/print-jobs?state=lost")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "state");

        async Task<List<System.Text.Json.JsonElement>> ListAsync(string query = "") =>
            [.. (await rig.GetJsonAsync($"/api/v1/print-jobs{query}")).GetProperty("items").EnumerateArray()];
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Without_a_printer_the_default_one_prints(string body)
    {
        var response = await rig.PostAsync($"{ApiRig.PathOf(await rig.IssueAsync())}/print", body);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        (await response.JsonAsync()).Text("printer").ShouldBe("Bar");
    }

    [Theory]
    [InlineData("""{"printer":"Cellar"}""", "printer")]
    [InlineData("""{"copies":0}""", "copies")]
    [InlineData("""{"copies":21}""", "copies")]
    [InlineData("""{"copies":"2"}""", "copies")]
    public async Task What_is_wrong_is_named(string json, string field) =>
        await (await rig.PostAsync($"{ApiRig.PathOf(await rig.IssueAsync())}/print", json)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);

    [Fact]
    public async Task A_revoked_voucher_is_not_printed()
    {
        var username = await rig.IssueAsync();
        await rig.Client.DeleteAsync(ApiRig.PathOf(username));
        await (await rig.PostAsync($"{ApiRig.PathOf(username)}/print", "{}")).ShouldBeProblemAsync(HttpStatusCode.Conflict, "voucher-ended");
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        await (await rig.PostAsync($"{ApiRig.PathOf("nobody")}/print", "{}")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await rig.Client.GetAsync("/api/v1/print-jobs/999999")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await rig.Client.GetAsync("/api/v1/print-jobs/first")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Without_any_printer_that_is_said()
    {
        await using var bare = await ApiRig.StartAsync();
        var username = await bare.IssueAsync();
        await (await bare.PostAsync($"{ApiRig.PathOf(username)}/print", "{}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "printer");
    }
}
