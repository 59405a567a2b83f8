using System.Diagnostics;

namespace Kiosk.Tests.Support;

/// <summary>The kiosk as a process of its own, so that it can be killed.</summary>
public sealed class KioskProcess : IAsyncDisposable
{
    readonly Process process;

    KioskProcess(Process process) => this.process = process;

    public static KioskProcess Start(string verb, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KioskApplication).Assembly.Location, verb])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (key, value) in settings)
            start.Environment["KIOSK_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var started = Process.Start(start)!; // a new process is started, never reused
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new KioskProcess(started);
    }

    public bool HasExited => process.HasExited;

    /// <summary>SIGKILL: no handler of the process runs.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
