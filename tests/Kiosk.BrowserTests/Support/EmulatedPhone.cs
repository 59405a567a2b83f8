using System.Text;
using System.Text.Json;
using Kiosk.Emulators.IProxy;
using Kiosk.Settings;

namespace Kiosk.BrowserTests.Support;

/// <summary>A phone at the emulated iProxy as an uplink of a kiosk, and a spare one without a plan.</summary>
public sealed class EmulatedPhone : IAsyncDisposable
{
    public const string Uplink = "Beach phone";
    public const string Spare = "Spare phone at iProxy";
    public const string Connection = "2W1IlyssyF";

    EmulatedPhone(IProxyEmulator vendor) => Vendor = vendor;

    public IProxyEmulator Vendor { get; }

    /// <param name="place">In the settings; the one behind it is taken as well.</param>
    public static async Task<EmulatedPhone> OpenAsync(KioskUnderTest kiosk, int place = 0)
    {
        var phone = new EmulatedPhone(await IProxyEmulator.StartAsync(new IProxySettings(), TimeProvider.System, CancellationToken.None));
        phone.Save(kiosk, place, Uplink, Connection);
        phone.Save(kiosk, place + 1, Spare, "5ChcNy5QuK");
        return phone;
    }

    /// <summary>What the vendor itself says of the connection.</summary>
    public async Task<JsonElement> AskAsync(string path = "", object? body = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Vendor.ApiUrl };
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"connections/{Connection}/{path}");
        request.Headers.Authorization = new("Bearer", Vendor.ApiKey);
        request.Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return JsonElement.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path, string name) => [.. (await AskAsync(path)).GetProperty(name).EnumerateArray()];

    public ValueTask DisposeAsync() => Vendor.DisposeAsync();

    void Save(KioskUnderTest kiosk, int place, string name, string target) => kiosk.Get<UplinkSettings>().Save(
        place,
        new Dictionary<string, string?>
        {
            ["Kind"] = "iproxy", ["Name"] = name, ["Target"] = target, ["Url"] = Vendor.ApiUrl.ToString(), ["Key"] = Vendor.ApiKey, ["PollSeconds"] = "3600", ["Needed"] = "false",
        },
        "desk").ShouldBeEmpty();
}
