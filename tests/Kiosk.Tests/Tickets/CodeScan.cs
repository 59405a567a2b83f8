using Kiosk.Tests.Support;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

static class CodeScan
{
    /// <summary>
    /// What a scanner reads in each of many pictures. It starts once, and a code of our own between two pictures tells
    /// where one ends: its reports that name the files garble what is not ASCII.
    /// </summary>
    public static Dictionary<string, List<string>> All(IReadOnlyCollection<string> pictures)
    {
        const string Next = "-- next --";
        using var folder = new TempFolder();
        var mark = folder.File("next.png");
        var ticket = Sample.Template($"```qr\n{Next}\n```").Compose(Sample.Voucher());
        File.WriteAllBytes(mark, new TicketRenderer().Render(ticket, TicketFormat.Png));
        var found = new List<List<string>>();
        foreach (var code in ExternalTool.Run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", .. pictures.SelectMany(p => new[] { mark, p })]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (code == Next)
                found.Add([]);
            else
                found[^1].Add(code);
        }

        return pictures.Zip(found).ToDictionary(p => p.First, p => p.Second);
    }
}
