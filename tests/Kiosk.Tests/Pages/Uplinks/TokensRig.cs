using System.Net;
using System.Text.RegularExpressions;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Events;
using Kiosk.Tests.Support;
using Kiosk.Tests.Uplinks.AzireVpn;

namespace Kiosk.Tests.Pages.Uplinks;

/// <summary>The kiosk with one AzireVPN uplink, and a person without script before it.</summary>
sealed partial class TokensRig : IAsyncDisposable
{
    public const string Name = "Way out & in";
    public const string Tokens = "/internet/Way%20out%20%26%20in/tokens";

    readonly HttpClient person;

    TokensRig(KioskUnderTest kiosk, AzireVpnEmulator vendor)
    {
        (Kiosk, Vendor) = (kiosk, vendor);
        person = kiosk.Client();
    }

    public KioskUnderTest Kiosk { get; }
    public AzireVpnEmulator Vendor { get; }

    public IReadOnlyList<string> Log => [.. Kiosk.Get<EventLog>().About($"uplink:{Name}").Reverse().Select(entry => $"{entry.Action} {entry.Outcome} {entry.Detail}")];

    public static async Task<TokensRig> OpenAsync()
    {
        var vendor = await AzireVpnEmulator.StartAsync(AzireVpnVenue.Settings, TimeProvider.System, default);
        var kiosk = await KioskUnderTest.StartAsync(
            "--Uplinks:0:Kind=azirevpn", $"--Uplinks:0:Name={Name}", $"--Uplinks:0:Url={vendor.ApiUrl}", $"--Uplinks:0:Key={vendor.Token}",
            "--Uplinks:1:Kind=airvpn", "--Uplinks:1:Name=Tunnel");
        return new TokensRig(kiosk, vendor);
    }

    /// <summary>What stands on the page, letters as they are read.</summary>
    public async Task<string> GetAsync(string path)
    {
        var answer = await person.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return Read(await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path) => (await person.GetAsync(path)).StatusCode;

    /// <summary>Fills in the form of a page and sends it.</summary>
    public async Task<(HttpResponseMessage Answer, string Page)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(path, await FormAsync(path), fields);
        return (answer, Read(await answer.Content.ReadAsStringAsync()));
    }

    public async Task<Dictionary<string, string>> FormAsync(string path) =>
        Hidden().Matches(await person.GetStringAsync(path)).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> hidden, params (string Name, string Value)[] fields) =>
        PostAsync(path, hidden, default, fields);

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> hidden, CancellationToken gone, params (string Name, string Value)[] fields) =>
        person.PostAsync(path, new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), gone);

    /// <summary>Every file the kiosk keeps.</summary>
    public bool HasOnDisk(string secret) => Directory.EnumerateFiles(Kiosk.Folder, "*", SearchOption.AllDirectories)
        .Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        })
        .Any(content => content.Contains(secret, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        person.Dispose();
        await Kiosk.DisposeAsync();
        await Vendor.DisposeAsync();
    }

    static string Read(string html) => WebUtility.HtmlDecode(html);

    [GeneratedRegex("""<input[^>]*?(?:type="hidden" name="|name=")(?<name>key|__RequestVerificationToken)"[^>]*?value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
