using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class PdfTests
{
    readonly TicketRenderer renderer = new();

    [Theory]
    [InlineData("receipt-80mm")]
    [InlineData("receipt-58mm")]
    public void A_receipt_is_a_sound_file_with_its_fonts_and_codes(string template)
    {
        using var folder = new Support.TempFolder();
        var file = folder.File("t.pdf");
        File.WriteAllBytes(file, renderer.Render(Sample.Document(template, Sample.Voucher()), TicketFormat.Pdf));

        ExternalTool.Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
        Fonts(file).ShouldAllBe(f => f.Embedded);
        Fonts(file).Select(f => f.Name).ShouldContain(n => n.Contains("NotoSansMono", StringComparison.Ordinal));
        var text = ExternalTool.Run("pdftotext", "-layout", file, "-");
        text.ShouldContain("k7mp 0001");
        text.ShouldContain("Café; Zürich\"");
        Scan(folder, file, 300).ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);
    }

    [Fact]
    public void Every_code_of_a_full_sheet_scans()
    {
        using var folder = new Support.TempFolder();
        var file = folder.File("t.pdf");
        File.WriteAllBytes(file, Sheet(24));

        ExternalTool.Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
        ExternalTool.Run("qpdf", "--show-npages", file).Trim().ShouldBe("1");
        Fonts(file).ShouldAllBe(f => f.Embedded);
        var codes = Scan(folder, file, 300);
        codes.Where(c => c.StartsWith("http", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 24).Select(Sample.Login), ignoreOrder: true);
        codes.Count(c => c == WifiCode.Payload(Sample.Wifi)).ShouldBe(24);
    }

    [Fact]
    public void A_sheet_goes_on_to_as_many_pages_as_it_needs()
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("t.pdf"), Sheet(50));

        ExternalTool.Run("qpdf", "--show-npages", folder.File("t.pdf")).Trim().ShouldBe("3");
    }

    [Fact]
    public void Several_receipts_are_several_pages()
    {
        using var folder = new Support.TempFolder();
        var tickets = Enumerable.Range(1, 3).Select(n => Sample.Document("receipt-80mm", Sample.Voucher(n))).ToList();
        File.WriteAllBytes(folder.File("t.pdf"), renderer.RenderMany(tickets, TicketFormat.Pdf));

        ExternalTool.Run("pdftotext", "-f", "3", folder.File("t.pdf"), "-").ShouldContain("k7mp 0003");
        ExternalTool.Run("qpdf", "--show-npages", folder.File("t.pdf")).Trim().ShouldBe("3");
    }

    [Fact]
    public void The_file_says_what_it_is_and_when_it_was_issued()
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("t.pdf"), renderer.Render(Sample.Document("receipt-80mm", Sample.Voucher()), TicketFormat.Pdf));

        var about = ExternalTool.Run("pdfinfo", "-rawdates", folder.File("t.pdf"));

        about.ShouldContain("Hotel Adria · k7mp0001");
        about.ShouldContain("20260601120000Z");
        about.ShouldNotContain("x2qd");
    }

    [Fact]
    public void The_same_ticket_is_the_same_file_on_every_thread()
    {
        var expected = Sheet(30);

        var made = Enumerable.Range(0, 12).AsParallel().WithDegreeOfParallelism(4).Select(_ => Sheet(30)).ToList();

        made.TrueForAll(f => f.AsSpan().SequenceEqual(expected)).ShouldBeTrue();
    }

    [Fact]
    public void A_thousand_tickets_are_a_small_sound_file()
    {
        using var folder = new Support.TempFolder();

        File.WriteAllBytes(folder.File("s.pdf"), Sheet(1000));

        new FileInfo(folder.File("s.pdf")).Length.ShouldBeLessThan(600_000);
        var check = ExternalTool.Run("qpdf", "--check", folder.File("s.pdf"));
        check.ShouldContain("No syntax or stream encoding errors found");
        check.ShouldNotContain("WARNING");
    }

    byte[] Sheet(int count)
    {
        var template = Sample.Templates.Find("sheet-a4")!;
        return renderer.RenderSheet([.. Enumerable.Range(0, count).Select(n => template.Compose(Sample.Voucher(n)))], template.Sheet!);
    }

    static List<(string Name, bool Embedded)> Fonts(string file) =>
    [
        .. ExternalTool.Run("pdffonts", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(l => (l[0], l[^5] == "yes")),
    ];

    static string[] Scan(Support.TempFolder folder, string file, int dotsPerInch)
    {
        ExternalTool.Run("pdftoppm", "-r", $"{dotsPerInch}", "-singlefile", "-png", file, folder.File("page"));
        return ExternalTool.Scan(folder.File("page.png"));
    }
}
