using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Tests.Emulators.Uplinks;

sealed record VendorAnswer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public JsonElement this[string name] => Json.GetProperty(name);

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}

/// <summary>Calls an emulated vendor byte by byte, without the product's clients; follows no redirect.</summary>
sealed class VendorCaller(UplinkEmulator vendor, params (string Name, string Value)[] headers) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<VendorAnswer> GetAsync(string path, params (string Name, string Value)[] more) => SendAsync(HttpMethod.Get, path, body: null, "", more);

    public Task<VendorAnswer> PostAsync(string path, string? json = null) => SendAsync(HttpMethod.Post, path, json);

    /// <param name="path">From the vendor's base address, or from the root with a slash.</param>
    public async Task<VendorAnswer> SendAsync(HttpMethod method, string path, string? body, string type = "application/json", params (string Name, string Value)[] more)
    {
        using var request = new HttpRequestMessage(method, new Uri(vendor.ApiUrl, path));
        foreach (var (name, value) in more.Length > 0 ? more : headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        using var response = await http.SendAsync(request, Cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        var contentType = response.Content.Headers.TryGetValues("Content-Type", out var types) ? types.Single() : null;
        return new VendorAnswer(response.StatusCode, Encoding.UTF8.GetString(bytes), response.Headers, contentType);
    }

    public void Dispose() => http.Dispose();
}
