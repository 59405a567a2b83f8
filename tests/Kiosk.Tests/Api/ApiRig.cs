using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kiosk.Tests.Support;
using Kiosk.Tokens;

namespace Kiosk.Tests.Api;

/// <summary>A kiosk beside an emulated router, and a program that calls its API.</summary>
public sealed class ApiRig : IAsyncLifetime
{
    public const string Vouchers = "/api/v1/vouchers";
    int tokens;

    public KioskUnderTest Kiosk { get; private set; } = null!; // set by InitializeAsync
    public HttpClient Client { get; private set; } = null!; // set by InitializeAsync

    public static async Task<ApiRig> StartAsync(params string[] settings)
    {
        var rig = new ApiRig();
        await rig.StartAsync(TimeProvider.System, settings);
        return rig;
    }

    public async Task StartAsync(TimeProvider time, params string[] settings)
    {
        Kiosk = await KioskUnderTest.StartAsync(time, settings);
        Client = ClientWith(Token());
    }

    public async ValueTask InitializeAsync()
    {
        if (Kiosk is null)
            await StartAsync(TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Kiosk.DisposeAsync();
    }

    public string Token(params string[] scopes)
    {
        var (secret, failure) = Kiosk.Get<ApiTokens>().Create($"test-{Interlocked.Increment(ref tokens)}", scopes, "test");
        failure.ShouldBeNull();
        return secret!; // no failure: there is one
    }

    public HttpClient ClientWith(string? token)
    {
        var client = Kiosk.Client();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json, string? key = null) => PostAsync(Client, path, json, key);

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string json, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        var response = await Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    /// <summary>Its user name.</summary>
    public async Task<string> IssueAsync(string json = """{"validFor":"1 day"}""")
    {
        var response = await PostAsync(Vouchers, json);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.JsonAsync()).Text("username")!; // a voucher has one
    }

    public static string PathOf(string username) => $"{Vouchers}/{Uri.EscapeDataString(username)}";
}
