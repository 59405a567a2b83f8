using System.Globalization;
using System.Runtime.CompilerServices;
using Kiosk.Tickets;
using Kiosk.Tickets.Drawing;

namespace Kiosk.Tests.Tickets;

/// <summary>Labels for the tests, and what a stranger's renderer makes of their ZPL.</summary>
static class Labels
{
    public const string Body = "```login size=4 side=start\n# {{venue}}\n**{{passcode}}**\n\n---\n{{plan}}\n```\n";

    public static TicketTemplate Template(string paper, string body = Body) =>
        TicketTemplate.Parse("label", $"---\ntitle: Label\npaper: {paper}\nmargin: 1.5\ntext: 8\n---\n{body}", out var error)
        ?? throw new InvalidOperationException(error!.ToString());

    /// <summary>One picture a label of the ZPL.</summary>
    public static List<byte[]> Draw(byte[] zpl, double widthMm, double heightMm, double dotsPerMm)
    {
        using var folder = new Support.TempFolder();
        var file = folder.File("label.zpl");
        File.WriteAllBytes(file, zpl);
        ExternalTool.Run("node", Script(), file, Text(widthMm), Text(heightMm), Text(dotsPerMm));
        return [.. Enumerable.Range(0, 99).Select(i => i == 0 ? $"{file}.png" : $"{file}.{i}.png").TakeWhile(File.Exists).Select(File.ReadAllBytes)];
    }

    /// <summary>The dots of a picture whose sides are at most 1000.</summary>
    public static MonoBitmap Dots(byte[] png) => TicketLogo.Read(png, out var problem) is { } picture
        ? picture.Dots(picture.Width, picture.Height)
        : throw new InvalidOperationException(problem);

    static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "zpl-to-png.mjs");

    static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
