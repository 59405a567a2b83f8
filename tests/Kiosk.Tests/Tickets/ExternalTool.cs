using System.Diagnostics;
using System.Text;
using System.Xml.Linq;

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

    /// <summary>What a scanner reads in each of many pictures, byte for byte.</summary>
    public static Dictionary<string, List<string>> ScanAll(IReadOnlyCollection<string> pictures)
    {
        var found = pictures.ToDictionary(p => p, _ => new List<string>());
        var report = XDocument.Parse(Run("zbarimg", ["-q", "--xml", "-Sdisable", "-Sqrcode.enable", .. pictures]), LoadOptions.PreserveWhitespace);
        foreach (var source in report.Descendants().Where(e => e.Name.LocalName == "source"))
        {
            found[source.Attribute("href")!.Value].AddRange(source.Descendants()
                .Where(e => e.Name.LocalName == "data")
                .Select(e => e.Attribute("format")?.Value == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(e.Value)) : e.Value));
        }

        return found;
    }

    public static string[] Scan(byte[] picture)
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("code.png"), picture);
        return Scan(folder.File("code.png"));
    }
}
