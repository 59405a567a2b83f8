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

    /// <summary>
    /// What a scanner reads in each of many pictures. It starts once, and a code of our own between two pictures tells
    /// where one ends: its reports that name the files garble what is not ASCII.
    /// </summary>
    public static Dictionary<string, List<string>> ScanAll(IReadOnlyCollection<string> pictures)
    {
        const string Next = "-- next --";
        using var folder = new Support.TempFolder();
        var mark = folder.File("next.png");
        var ticket = Sample.Template($"```qr\n{Next}\n```").Compose(Sample.Voucher());
        File.WriteAllBytes(mark, new Kiosk.Tickets.TicketRenderer().Render(ticket, Kiosk.Tickets.TicketFormat.Png));
        var found = new List<List<string>>();
        foreach (var code in Run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", .. pictures.SelectMany(p => new[] { mark, p })]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (code == Next)
                found.Add([]);
            else
                found[^1].Add(code);
        }

        return pictures.Zip(found).ToDictionary(p => p.First, p => p.Second);
    }

    public static string[] Scan(byte[] picture)
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("code.png"), picture);
        return Scan(folder.File("code.png"));
    }
}
