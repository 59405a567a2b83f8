using System.Net;
using System.Text.Json;
using Kiosk.Emulators.Printers;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Api;

public sealed class LanguageApiTests : IAsyncLifetime
{
    const string English = "Passcode";
    const string German = "Zugangscode";
    const string French = "Code d’accès";

    ReceiptPrinterEmulator printer = null!; // set by InitializeAsync
    ApiRig rig = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        rig = await ApiRig.StartAsync(
            "--Venue:Language=de", "--Plans:0:Name=Plain", "--Plans:0:ValidFor=1 day", "--Plans:1:Name=Tours", "--Plans:1:ValidFor=1 day", "--Plans:1:Language=fr",
            "--Printers:0:Name=Bar", "--Printers:0:Kind=escpos", $"--Printers:0:Address={printer.Address}");
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await printer.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"plan":"Plain"}""", "", German)]
    [InlineData("""{"validFor":"1 day"}""", "", German)]
    [InlineData("""{"plan":"Tours"}""", "", French)]
    [InlineData("""{"plan":"Tours","language":"en"}""", "", English)]
    [InlineData("""{"plan":"Tours","language":"EN-gb"}""", "", English)]
    [InlineData("""{"plan":"Tours","language":"en"}""", "&language=de", German)]
    public async Task The_voucher_s_language_wins_over_the_plan_s_and_that_over_the_venue_s(string json, string query, string word) =>
        (await TicketAsync(await rig.IssueAsync(json), query)).ShouldContain(word, Case.Insensitive);

    [Fact]
    public async Task A_voucher_tells_its_language()
    {
        (await rig.GetJsonAsync(ApiRig.PathOf(await rig.IssueAsync("""{"plan":"Plain","language":"fr"}""")))).Text("language").ShouldBe("fr");
        (await rig.GetJsonAsync(ApiRig.PathOf(await rig.IssueAsync("""{"plan":"Tours"}""")))).Text("language").ShouldBeNull();
    }

    [Theory]
    [InlineData("tlh")]
    [InlineData("english")]
    [InlineData("../de")]
    public async Task A_language_tickets_do_not_speak_is_refused_and_named(string tag)
    {
        var body = JsonSerializer.Serialize(new { plan = "Plain", language = tag });
        await (await rig.PostAsync(ApiRig.Vouchers, body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "language");
        await (await rig.PostAsync("/api/v1/batches", JsonSerializer.Serialize(new { count = 2, plan = "Plain", language = tag })))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "language");
        rig.Kiosk.Router.Vouchers.ShouldBeEmpty();
        var username = await rig.IssueAsync();
        await (await rig.Client.GetAsync($"{ApiRig.PathOf(username)}/ticket?language={Uri.EscapeDataString(tag)}"))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "language");
        await (await rig.PostAsync($"{ApiRig.PathOf(username)}/print", JsonSerializer.Serialize(new { language = tag })))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "language");
    }

    [Fact]
    public async Task A_batch_speaks_one_language()
    {
        var location = (await rig.PostAsync("/api/v1/batches", """{"count":3,"plan":"Plain","language":"fr"}""")).Headers.Location!.ToString();
        await Eventually.TrueAsync(async () => (await rig.GetJsonAsync(location)).Text("state") == "done", "the batch is done");
        (await rig.GetJsonAsync(location)).GetProperty("vouchers").EnumerateArray().ShouldAllBe(voucher => voucher.Text("language") == "fr");
    }

    [Fact]
    public async Task One_ticket_may_be_in_another_language_and_on_another_template()
    {
        var username = await rig.IssueAsync("""{"plan":"Plain","print":"Bar"}""");
        await printer.WaitForTicketsAsync(1, CancellationToken.None);
        var response = await rig.PostAsync($"{ApiRig.PathOf(username)}/print", """{"language":"fr","template":"receipt-58mm"}""");
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        var job = await response.JsonAsync();
        (job.Text("printer"), job.Text("template"), job.Text("language")).ShouldBe(("Bar", "receipt-58mm", "fr"));

        var paper = await printer.WaitForTicketsAsync(2, CancellationToken.None);
        paper[0].Text.ShouldContain(German);
        paper[1].Text.ShouldContain("Code d");
        paper[1].Text.ShouldNotContain(German);
        (await rig.GetJsonAsync(ApiRig.PathOf(username))).Text("language").ShouldBeNull();
        rig.Kiosk.Router.Vouchers.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("sheet-a4")]
    public async Task A_template_that_is_none_is_refused(string name)
    {
        var username = await rig.IssueAsync("""{"plan":"Plain"}""");
        await (await rig.PostAsync($"{ApiRig.PathOf(username)}/print", JsonSerializer.Serialize(new { template = name })))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "template");
    }

    async Task<string> TicketAsync(string username, string query) =>
        await rig.Client.GetStringAsync($"{ApiRig.PathOf(username)}/ticket?format=text{query}");
}
