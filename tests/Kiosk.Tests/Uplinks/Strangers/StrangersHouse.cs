using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks.Strangers;

/// <summary>Servers that none of us wrote: Django REST framework behind nginx. They end with this object, and with the test's process.</summary>
public sealed class StrangersHouse : IAsyncLifetime, IDisposable
{
    /// <summary>The one the site accepts.</summary>
    public const string Key = "right/key+of the=stranger";

    const string Start =
        """
        /usr/bin/python3 "$1/airproxy_site.py" "$2" 2>"$3/site.log" & site=$!
        /usr/sbin/nginx -e "$3/error.log" -c "$3/nginx.conf" -p "$3" & front=$!
        cat >/dev/null
        kill "$site" "$front"
        wait
        """;

    static readonly string[] Needed = ["/usr/sbin/nginx", "/usr/lib/python3/dist-packages/rest_framework"];

    readonly TempFolder folder = new();

    /// <summary>Takes connections and says nothing.</summary>
    readonly TcpListener silent = new(IPAddress.Loopback, 0);

    readonly int port = FreePort();
    Process? process;

    public static void SkipWhereAbsent() =>
        Assert.SkipUnless(Needed.All(path => File.Exists(path) || Directory.Exists(path)), "not installed: nginx-light, python3-djangorestframework");

    public UplinkAccount At(UplinkKind kind, string path, string key = Key) => new(kind, new Uri($"http://127.0.0.1:{port}/{path}"), key);

    /// <summary>Answers a GET of the path below <c>recorded/</c> from now on.</summary>
    public void Record(string path, string json)
    {
        var file = Path.Combine(folder.Path, "recorded", path.EndsWith('/') ? path + "index.json" : path + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, json);
    }

    public async ValueTask InitializeAsync()
    {
        if (!Needed.All(path => File.Exists(path) || Directory.Exists(path)))
            return;
        silent.Start();
        var (here, site) = (Repository.PathOf("tests/Kiosk.Tests/Uplinks/Strangers"), FreePort());
        var text = await File.ReadAllTextAsync(Path.Combine(here, "nginx.conf"));
        text = text.Replace("PORT", Text(port), StringComparison.Ordinal).Replace("SITE", Text(site), StringComparison.Ordinal)
            .Replace("SILENT", Text(((IPEndPoint)silent.LocalEndpoint).Port), StringComparison.Ordinal).Replace("FOLDER", folder.Path, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.File("nginx.conf"), (Environment.UserName == "root" ? "user root;\n" : "") + text);
        process = Process.Start(new ProcessStartInfo("bash", ["-c", Start, "bash", here, Text(site), folder.Path]) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false });
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Eventually.TrueAsync(() => AnswersAsync(client), "the site answers through nginx");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        process?.Dispose();
        silent.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/api/proxy/list/"));
            return answer.StatusCode == HttpStatusCode.Forbidden;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
