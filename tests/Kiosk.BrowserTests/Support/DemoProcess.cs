using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kiosk.BrowserTests.Support;

/// <summary>The README's first command, on a free port.</summary>
public sealed partial class DemoProcess : IAsyncDisposable
{
    readonly Process process;
    readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    DemoProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address => address.Task.Result; // known since the start

    public static async Task<DemoProcess> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KioskApplication).Assembly.Location, "demo", "--Urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var demo = new DemoProcess(Process.Start(start)!); // a new process is started, never reused
        try
        {
            await demo.address.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            return demo;
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The first address it names is its own; the end of its output is the end of it.</summary>
    void Read(string? line)
    {
        if (line is null)
            address.TrySetException(new InvalidOperationException("The demo ended without saying where it is."));
        else if (Web().Match(line) is { Success: true } match)
            address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Web();
}
