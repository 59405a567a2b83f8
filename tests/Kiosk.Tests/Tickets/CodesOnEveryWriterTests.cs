using FsCheck;
using FsCheck.Fluent;
using Kiosk.Emulators.Printers;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

/// <summary>
/// Networks and log-in addresses as they come, printed by each writer, read back by a scanner. Many pictures a scan, for
/// a scanner takes longer to start than to read.
/// </summary>
public sealed class CodesOnEveryWriterTests
{
    const int AsTheyCome = 20;

    static readonly TicketTemplate Codes = Sample.Template("```wifi size=5\n```\n```login size=5\n```");
    static readonly PrinterProfile Raster = PrinterProfiles.Generic80 with { Name = "test", NativeQr = false };

    static readonly Gen<string> LogIn =
        from name in Gen.Elements("k7mp2xqd", "a&b=1 2", "é/+#?", "{passcode}", "\"';\\", "日本").Or(Gen.Choose(' ', '~').ArrayOf(12).Select(c => string.Concat(c.Select(x => (char)x))))
        from page in Gen.Elements("http://192.168.10.1/login?username={username}&password={passcode}", "http://[fd00::1]:8080/a/{passcode}#x={username}", "HTTPS://EXAMPLE.ORG/{username}")
        select LoginCode.Url(page, name, "x2qd7919")!;

    static readonly Dictionary<string, Func<IReadOnlyList<TicketDocument>, Support.TempFolder, IEnumerable<string>>> Known = new()
    {
        ["PNG"] = (tickets, folder) => Each(tickets, folder, t => Render(t, TicketFormat.Png)),
        ["PDF"] = Pdf,
        ["SVG"] = Svg,
        ["ESC/POS, drawn"] = (tickets, folder) => Each(tickets, folder, t => Printed(t, Raster)),
        ["ESC/POS, by the printer"] = (tickets, folder) => Each(tickets, folder, t => Printed(t, Raster with { NativeQr = true })),
    };

    public static TheoryData<string> Writers => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Every_network_and_address_scans_as_it_is(string writer)
    {
        using var folder = new Support.TempFolder();
        WifiNetwork[] networks = [.. Networks.Edges, .. Networks.Any.Sample(AsTheyCome, AsTheyCome)];
        var vouchers = networks.Zip(LogIn.Sample(networks.Length, networks.Length), (network, url) => Sample.Voucher() with { Wifi = network, LoginUrl = url }).ToList();

        var pictures = Known[writer]([.. vouchers.Select(Codes.Compose)], folder).ToList();

        var scanned = ExternalTool.ScanAll(pictures);
        foreach (var (voucher, picture) in vouchers.Zip(pictures))
        {
            var codes = scanned[picture];
            codes.ShouldBe([WifiCode.Payload(voucher.Wifi!), voucher.LoginUrl!], ignoreOrder: true, $"{writer}: {voucher.Wifi}, {voucher.LoginUrl}");
            Networks.Parse(codes.Single(c => c.StartsWith("WIFI:", StringComparison.Ordinal))).ShouldBe(voucher.Wifi);
        }
    }

    static byte[] Render(TicketDocument ticket, TicketFormat format) => new TicketRenderer().Render(ticket, format);

    static byte[] Printed(TicketDocument ticket, PrinterProfile profile) => ReceiptDecoder
        .Decode(new TicketRenderer().Render(ticket, TicketFormat.EscPos, profile))
        .ShouldHaveSingleItem()
        .ToPng();

    static IEnumerable<string> Each(IReadOnlyList<TicketDocument> tickets, Support.TempFolder folder, Func<TicketDocument, byte[]> write)
    {
        for (var i = 0; i < tickets.Count; i++)
        {
            var file = folder.File($"{i}.png");
            File.WriteAllBytes(file, write(tickets[i]));
            yield return file;
        }
    }

    static IEnumerable<string> Pdf(IReadOnlyList<TicketDocument> tickets, Support.TempFolder folder)
    {
        File.WriteAllBytes(folder.File("t.pdf"), new TicketRenderer().RenderMany(tickets, TicketFormat.Pdf));
        ExternalTool.Run("pdftoppm", "-r", "300", "-gray", folder.File("t.pdf"), folder.File("page"));
        return Directory.EnumerateFiles(folder.Path, "page-*.pgm").Order(StringComparer.Ordinal);
    }

    static IEnumerable<string> Svg(IReadOnlyList<TicketDocument> tickets, Support.TempFolder folder)
    {
        for (var i = 0; i < tickets.Count; i++)
        {
            var drawing = folder.File($"{i}.svg");
            File.WriteAllBytes(drawing, Render(tickets[i], TicketFormat.Svg));
            ExternalTool.Run("rsvg-convert", "--zoom=3", "--background-color=white", "-o", folder.File($"{i}.png"), drawing);
            yield return folder.File($"{i}.png");
        }
    }
}
