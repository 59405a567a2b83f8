using System.Collections.Concurrent;
using System.Diagnostics;

namespace Kiosk.Benchmarks.Processes;

/// <summary>A program run by <c>dotnet</c>; it ends with this object at the latest.</summary>
sealed class Child : IAsyncDisposable
{
    const int LinesKept = 10;
    readonly Process process;
    readonly ConcurrentQueue<string> said = new();

    Child(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>The last lines it wrote.</summary>
    public string Said => string.Join(System.Environment.NewLine, said);

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Child Start(string folder, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new Child(start);
    }

    /// <summary>Until it ends by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<string> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? Said
            : throw new InvalidOperationException($"dotnet {string.Join(' ', process.StartInfo.ArgumentList)} failed: {Said}");
    }

    /// <summary>In bytes, of <c>/proc/PID/status</c>.</summary>
    public long Resident()
    {
        const string Field = "VmRSS:";
        var line = File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith(Field, StringComparison.Ordinal));
        return long.Parse(line[Field.Length..].Replace("kB", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    void Keep(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (said.Count > LinesKept)
            said.TryDequeue(out _);
    }
}
