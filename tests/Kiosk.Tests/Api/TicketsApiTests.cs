using System.Net;
using System.Text;
using System.Text.Json;

namespace Kiosk.Tests.Api;

public sealed class TicketsApiTests(ApiRig rig) : IClassFixture<ApiRig>
{
    [Theory]
    [InlineData("", "application/pdf", "%PDF-")]
    [InlineData("?format=pdf", "application/pdf", "%PDF-")]
    [InlineData("?format=pdf&template=receipt-80mm", "application/pdf", "%PDF-")]
    [InlineData("?format=png", "image/png", "\u0089PNG")]
    [InlineData("?format=svg", "image/svg+xml", "<")]
    [InlineData("?format=escpos", "application/octet-stream", "\e@")]
    [InlineData("?format=zpl&template=receipt-58mm", "text/plain", "^XA")]
    [InlineData("?format=tspl&template=receipt-58mm&language=de", "application/octet-stream", "SIZE ")]
    [InlineData("?format=text", "text/plain", "")]
    public async Task A_ticket_comes_in_every_format(string query, string contentType, string starts)
    {
        var username = await rig.IssueAsync();
        var response = await rig.Client.GetAsync($"{ApiRig.PathOf(username)}/ticket{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Encoding.Latin1.GetString(bytes).ShouldStartWith(starts);
        if (query == "?format=text")
            Encoding.UTF8.GetString(bytes).Replace(" ", "", StringComparison.Ordinal).ShouldContain(username);
    }

    [Theory]
    [InlineData("format=doc", "format")]
    [InlineData("format=PDF", "format")]
    [InlineData("template=nothing", "template")]
    [InlineData("template=..%2F..%2Fetc%2Fpasswd", "template")]
    [InlineData("template=", "template")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        var username = await rig.IssueAsync();
        await (await rig.Client.GetAsync($"{ApiRig.PathOf(username)}/ticket?{query}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);
    }

    [Fact]
    public async Task A_sheet_has_many_vouchers()
    {
        var names = new[] { await rig.IssueAsync(), await rig.IssueAsync(), await rig.IssueAsync() };
        var response = await rig.PostAsync("/api/v1/sheets", JsonSerializer.Serialize(new { usernames = names, template = "sheet-a4" }));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync()).ShouldStartWith("%PDF-");
    }

    [Theory]
    [InlineData("{}", "usernames")]
    [InlineData("""{"usernames":[]}""", "usernames")]
    [InlineData("""{"usernames":"one"}""", "usernames")]
    [InlineData("""{"usernames":[7]}""", "usernames[0]")]
    [InlineData("""{"usernames":[null]}""", "usernames[0]")]
    public async Task A_wrong_sheet_is_refused(string json, string field) =>
        await (await rig.PostAsync("/api/v1/sheets", json)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", field);

    [Fact]
    public async Task More_than_1000_vouchers_are_no_sheet()
    {
        var json = JsonSerializer.Serialize(new { usernames = Enumerable.Repeat("a", 1001) });
        await (await rig.PostAsync("/api/v1/sheets", json)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "usernames");
    }

    [Fact]
    public async Task A_sheet_names_the_voucher_it_does_not_know()
    {
        var known = await rig.IssueAsync();
        var problem = await (await rig.PostAsync("/api/v1/sheets", $$"""{"usernames":["{{known}}","stranger"]}"""))
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found", "usernames[1]");
        problem.Text("detail")!.ShouldContain("stranger");
    }

    [Fact]
    public async Task An_unknown_sheet_template_is_named()
    {
        var json = $$"""{"usernames":["{{await rig.IssueAsync()}}"],"template":"nothing"}""";
        await (await rig.PostAsync("/api/v1/sheets", json)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid", "template");
    }
}
