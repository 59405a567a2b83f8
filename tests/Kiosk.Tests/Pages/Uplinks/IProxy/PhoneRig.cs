using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kiosk.Emulators.IProxy;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Tests.Hotspot;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

/// <summary>A kiosk with a phone at the emulated iProxy, and a browser without a screen.</summary>
sealed partial class PhoneRig : IAsyncDisposable
{
    public const string Uplink = "Lobby phone";
    public const string Connection = "2W1IlyssyF";

    /// <summary>Without a phone and without a plan.</summary>
    public const string Spare = "5ChcNy5QuK";

    readonly HttpClient browser;

    PhoneRig(KioskUnderTest kiosk, IProxyEmulator vendor)
    {
        (Kiosk, Vendor) = (kiosk, vendor);
        kiosk.Get<ILoggerFactory>().AddProvider(Log);
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = kiosk.Address };
    }

    public KioskUnderTest Kiosk { get; }
    public IProxyEmulator Vendor { get; }
    public LogLines Log { get; } = new();
    public IReadOnlyList<EventEntry> Events => Kiosk.Get<EventLog>().About($"uplink:{Uplink}");

    public static async Task<PhoneRig> StartAsync(string target = Connection, params string[] settings)
    {
        var vendor = await IProxyEmulator.StartAsync(new IProxySettings(), TimeProvider.System, CancellationToken.None);
        var kiosk = await KioskUnderTest.StartAsync(["--Logging:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Default=None", .. settings]);
        var rig = new PhoneRig(kiosk, vendor);
        rig.Save(0, Uplink, target);
        return rig;
    }

    public void Save(int place, string name, string target) => Kiosk.Get<UplinkSettings>().Save(
        place,
        new Dictionary<string, string?>
        {
            ["Kind"] = "iproxy", ["Name"] = name, ["Target"] = target, ["Url"] = Vendor.ApiUrl.ToString(), ["Key"] = Vendor.ApiKey, ["PollSeconds"] = "3600",
        },
        "desk").ShouldBeEmpty();

    public static string At(string below) => $"/internet/{Uri.EscapeDataString(Uplink)}/{below}";

    public async Task<string> GetAsync(string below)
    {
        using var answer = await browser.GetAsync(At(below));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    public async Task<PhoneAnswer> SendAsync(string below, string handler = "", params (string Name, string Value)[] fields) =>
        await SendAsync(await GetAsync(below), below, handler, fields);

    /// <summary>The form of a page that was opened before.</summary>
    public async Task<PhoneAnswer> SendAsync(string page, string below, string handler, params (string Name, string Value)[] fields)
    {
        var hidden = Hidden().Matches(page).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))
            .Where(one => one.Item1 is "key" or "seen" or "__RequestVerificationToken").DistinctBy(one => one.Item1);
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await browser.PostAsync(At(below) + (handler.Length > 0 ? $"?handler={handler}" : ""), form);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return new PhoneAnswer(answer.StatusCode, WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(body)), answer.Headers.CacheControl?.NoStore is true)
        {
            File = answer.Content.Headers.ContentDisposition?.FileName,
            Next = answer.Headers.Location is { } next ? WebUtility.HtmlDecode(await browser.GetStringAsync(next)) : "",
        };
    }

    /// <summary>What the vendor itself says.</summary>
    public async Task<JsonElement> AskVendorAsync(string path, object? body = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Vendor.ApiUrl };
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        request.Headers.Authorization = new("Bearer", Vendor.ApiKey);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyList<JsonElement>> ProxiesAsync() =>
        [.. (await AskVendorAsync($"connections/{Connection}/proxy-access")).GetProperty("proxy_accesses").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await Kiosk.DisposeAsync();
        await Vendor.DisposeAsync();
    }

    [GeneratedRegex("""<input[^>]*name="(?<name>[^"]+)"[^>]*value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}

/// <param name="Text">Of the page, as a person reads it.</param>
sealed record PhoneAnswer(HttpStatusCode Status, string Text, bool IsNeverKept)
{
    public bool IsDone => Status is HttpStatusCode.Redirect;

    /// <summary>The page it leads to.</summary>
    public string Next { get; init; } = "";

    public string? File { get; init; }
}
