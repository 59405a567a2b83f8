using System.Diagnostics;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Deploy;

sealed record ShellResult(int ExitCode, string Output);

/// <summary>Runs programs in the checkout, with no input, and takes both their outputs as one text.</summary>
static class Shell
{
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    public static Task<ShellResult> RunAsync(string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(Locate(program), arguments));

    public static async Task<ShellResult> RunAsync(ProcessStartInfo start)
    {
        start.WorkingDirectory = Repository.Root;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return new ShellResult(process.ExitCode, output.Trim());
    }

    /// <summary>Like <see cref="RunAsync(string, string[])"/>, for what must succeed; answers its output.</summary>
    public static async Task<string> MustRunAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(program, arguments);
        exitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    static string Locate(string program) => program.Contains('/') ? Repository.PathOf(program) : program;
}
