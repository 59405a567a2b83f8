using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kiosk.Emulators.WRouter;

namespace Kiosk.Tests.Emulators.WRouter;

/// <summary>Calls the emulated router as the vendor's page says, byte by byte and without the product's client.</summary>
sealed class RouterCaller(WRouterEmulator router) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<JsonElement> CallAsync(string action, params (string Name, object? Value)[] parameters)
    {
        var (status, body) = await PostAsync(Body(action, parameters));
        status.ShouldBe(HttpStatusCode.OK);
        return JsonElement.Parse(body);
    }

    public async Task<string?> MessageAsync(string action, params (string Name, object? Value)[] parameters) =>
        (await CallAsync(action, parameters)).GetProperty("message").GetString();

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string type = "application/json", Uri? to = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await http.PostAsync(to ?? router.ApiUrl, content, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(Uri address)
    {
        using var response = await http.GetAsync(address, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await http.SendAsync(request, Cancellation);

    public string Body(string action, params (string Name, object? Value)[] parameters)
    {
        var body = new JsonObject { ["api-key"] = router.ApiKey, ["action"] = action };
        foreach (var (name, value) in parameters)
            body[name] = JsonSerializer.SerializeToNode(value);
        return body.ToJsonString();
    }

    public Uri Query(string query) => new(router.ApiUrl, "?" + query);

    public void Dispose() => http.Dispose();
}
