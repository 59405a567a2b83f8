using System.Diagnostics;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Emulators.Printers;

static class Zbar
{
    /// <summary>What zbarimg reads in a picture, one line a code.</summary>
    public static async Task<string[]> ReadAsync(byte[] png)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("ticket.png"), png, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("zbarimg", ["-q", "--raw", "--nodbus", folder.File("ticket.png")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var zbar = Process.Start(start)!;
        var output = await zbar.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await zbar.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
