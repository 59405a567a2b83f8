using System.Net;
using System.Text.Json;

namespace Kiosk.Tests.Api;

static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static async Task<JsonElement> ShouldBeProblemAsync(
        this HttpResponseMessage response, HttpStatusCode status, string code, string? field = null)
    {
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.Text("code").ShouldBe(code);
        problem.Text("type").ShouldBe($"urn:voucher-kiosk:problem:{code}");
        problem.Text("title").ShouldNotBeNullOrWhiteSpace();
        problem.Text("title")!.ShouldNotContain("Api.");
        problem.Text("detail")!.ShouldEndWith(".");
        problem.Text("detail")!.ShouldNotContain("{0}");
        problem.Text("detail")!.ShouldContain(' ');
        (problem.TryGetProperty("field", out var at) ? at.GetString() : null).ShouldBe(field);
        return problem;
    }
}
