using System.Diagnostics;
using System.Text;

namespace Kiosk.Tests.Tickets;

/// <summary>Programs that none of us wrote, as judges of what we write.</summary>
static class ExternalTool
{
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBeOneOf([0, program == "zbarimg" ? 4 : 0], $"{program}: {errors.Result}{output}");
        return output;
    }

    /// <summary>What a scanner reads in a picture, one entry a code.</summary>
    public static string[] Scan(string picture) =>
        Run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string[] Scan(byte[] picture)
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("code.png"), picture);
        return Scan(folder.File("code.png"));
    }
}
