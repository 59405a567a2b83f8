using System.ComponentModel;
using System.Diagnostics;

namespace Kiosk.Printing.Discovery;

/// <summary>What a program of this machine prints.</summary>
static class CommandOutput
{
    const int MostLines = 2000;

    /// <summary>Nothing when there is no such program. It does not outlive the call.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        if (process is null)
            return [];
        List<string> lines = [];
        try
        {
            while (lines.Count < MostLines && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
                lines.Add(line);
        }
        catch (OperationCanceledException)
        {
            return lines;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return lines;
    }

    static Process? Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            process?.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
