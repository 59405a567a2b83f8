using FsCheck;
using FsCheck.Fluent;
using Kiosk.Emulators.Printers;
using Kiosk.Tickets;
using PngWriter = Kiosk.Tickets.Rendering.PngWriter;

namespace Kiosk.Tests.Tickets;

/// <summary>
/// Networks and log-in addresses as they come, printed by each writer, read back by a scanner. Many pictures a scan, for
/// a scanner takes longer to start than to read.
/// </summary>
public sealed class CodesOnEveryWriterTests
{
    const int AsTheyCome = 20;

    const string Body = "```wifi size=5\n```\n```login size=5\n```";

    static readonly TicketTemplate Receipt = Sample.Template(Body);
    static readonly TicketTemplate Label = Labels.Template("80x110", Body);
    static readonly PrinterProfile Raster = PrinterProfiles.Generic80 with { Name = "test", NativeQr = false };

    static readonly Gen<string> LogIn =
        from name in Gen.Elements("k7mp2xqd", "a&b=1 2", "é/+#?", "{passcode}", "\"';\\", "日本").Or(Gen.Choose(' ', '~').ArrayOf(12).Select(c => string.Concat(c.Select(x => (char)x))))
        from page in Gen.Elements("http://192.168.10.1/login?username={username}&password={passcode}", "http://[fd00::1]:8080/a/{passcode}#x={username}", "HTTPS://EXAMPLE.ORG/{username}")
        select LoginCode.Url(page, name, "x2qd7919")!;

    static readonly Dictionary<string, Func<List<VoucherTicket>, Support.TempFolder, IEnumerable<string>>> Known = new()
    {
        ["PNG"] = (tickets, folder) => Each(folder, tickets.Select(t => Render(Receipt.Compose(t), TicketFormat.Png))),
        ["PDF"] = Pdf,
        ["SVG"] = Svg,
        ["ESC/POS, drawn"] = (tickets, folder) => Each(folder, tickets.Select(t => Printed(t, Raster))),
        ["ESC/POS, by the printer"] = (tickets, folder) => Each(folder, tickets.Select(t => Printed(t, Raster with { NativeQr = true }))),
        ["ZPL, drawn"] = (tickets, folder) => Each(folder, Zpl(tickets, PrinterProfiles.Zpl203 with { NativeQr = false })),
        ["ZPL, by the printer"] = (tickets, folder) => Each(folder, Zpl(tickets, PrinterProfiles.Zpl203 with { NativeQr = true })),
        ["TSPL"] = (tickets, folder) => Each(folder, Tspl(tickets)),
    };

    public static TheoryData<string> Writers => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Every_network_and_address_scans_as_it_is(string writer)
    {
        using var folder = new Support.TempFolder();
        WifiNetwork[] networks = [.. Networks.Edges, .. Networks.Any.Sample(AsTheyCome, AsTheyCome)];
        var vouchers = networks.Zip(LogIn.Sample(networks.Length, networks.Length), (network, url) => Sample.Voucher() with { Wifi = network, LoginUrl = url }).ToList();

        var pictures = Known[writer](vouchers, folder).ToList();

        var scanned = CodeScan.All(pictures);
        foreach (var (voucher, picture) in vouchers.Zip(pictures))
        {
            var codes = scanned[picture];
            if (codes.Count != 2)
                File.Copy(picture, Path.Combine(Directory.CreateDirectory(Support.Repository.PathOf("artifacts/codes")).FullName, Path.GetFileName(picture)), overwrite: true);
            codes.ShouldBe([WifiCode.Payload(voucher.Wifi!), voucher.LoginUrl!], ignoreOrder: true, $"{writer}: {voucher.Wifi}, {voucher.LoginUrl}");
            Networks.Parse(codes.Single(c => c.StartsWith("WIFI:", StringComparison.Ordinal))).ShouldBe(voucher.Wifi);
        }
    }

    static byte[] Render(TicketDocument ticket, TicketFormat format) => new TicketRenderer().Render(ticket, format);

    static byte[] Printed(VoucherTicket ticket, PrinterProfile profile) => ReceiptDecoder
        .Decode(new TicketRenderer().Render(Receipt.Compose(ticket), TicketFormat.EscPos, profile))
        .ShouldHaveSingleItem()
        .ToPng();

    static List<byte[]> Zpl(List<VoucherTicket> tickets, PrinterProfile profile) =>
        Labels.Draw(new TicketRenderer().RenderMany([.. tickets.Select(Label.Compose)], TicketFormat.Zpl, profile), 80, 110, profile.DotsPerMm);

    static IEnumerable<byte[]> Tspl(List<VoucherTicket> tickets) =>
        new TsplReader(new TicketRenderer().RenderMany([.. tickets.Select(Label.Compose)], TicketFormat.Tspl), PrinterProfiles.Tspl203.DotsPerMm)
            .Printed.Select(label => PngWriter.Write(label, PrinterProfiles.Tspl203.DotsPerMm));

    static IEnumerable<string> Each(Support.TempFolder folder, IEnumerable<byte[]> pictures)
    {
        foreach (var (i, picture) in pictures.Index())
        {
            var file = folder.File($"{i}.png");
            File.WriteAllBytes(file, picture);
            yield return file;
        }
    }

    static IEnumerable<string> Pdf(List<VoucherTicket> tickets, Support.TempFolder folder)
    {
        File.WriteAllBytes(folder.File("t.pdf"), new TicketRenderer().RenderMany([.. tickets.Select(Receipt.Compose)], TicketFormat.Pdf));
        ExternalTool.Run("pdftoppm", "-r", "300", "-gray", folder.File("t.pdf"), folder.File("page"));
        return Directory.EnumerateFiles(folder.Path, "page-*.pgm").Order(StringComparer.Ordinal);
    }

    static IEnumerable<string> Svg(List<VoucherTicket> tickets, Support.TempFolder folder)
    {
        for (var i = 0; i < tickets.Count; i++)
        {
            var drawing = folder.File($"{i}.svg");
            File.WriteAllBytes(drawing, Render(Receipt.Compose(tickets[i]), TicketFormat.Svg));
            ExternalTool.Run("rsvg-convert", "--zoom=3", "--background-color=white", "-o", folder.File($"{i}.png"), drawing);
            yield return folder.File($"{i}.png");
        }
    }
}
