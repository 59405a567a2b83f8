using System.Runtime.CompilerServices;
using Kiosk.Tickets;
using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

/// <summary>
/// A picture of every shipped template in every language, approved by eye. What differs is written to artifacts/golden;
/// to approve it, look at it and copy it: <c>cp artifacts/golden/*.png tests/Kiosk.Tests/Tickets/Approved/golden/</c>.
/// </summary>
public sealed class GoldenTicketTests
{
    const int MostBytes = 2 * 1024 * 1024;

    public static MatrixTheoryData<string, string> Tickets => new(
        Sample.Templates.All.Select(t => t.Name), TicketLanguages.All.Select(l => l.Tag));

    [Theory]
    [MemberData(nameof(Tickets))]
    public void Looks_as_approved(string template, string language)
    {
        var picture = Picture(Sample.Templates.Find(template)!, language);
        var name = $"{template}.{language}.png";
        var file = Path.Combine(Folder(), name);

        var difference = File.Exists(file) ? Likeness.Difference(PngReader.Read(File.ReadAllBytes(file)), picture) : "it has not been approved yet";

        var received = Path.Combine(Directory.CreateDirectory(Support.Repository.PathOf("artifacts/golden")).FullName, name);
        if (difference is null)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllBytes(received, PngWriter.Write(picture, DotsPerMm(Sample.Templates.Find(template)!)));
        Assert.Fail($"{template} in {language} does not look as approved: {difference}. See artifacts/golden/{name}; if it is right, copy it to tests/Kiosk.Tests/Tickets/Approved/golden/.");
    }

    [Theory]
    [MemberData(nameof(TicketLanguageTests.Languages), MemberType = typeof(TicketLanguageTests))]
    public void Every_letter_has_a_glyph(string language)
    {
        foreach (var template in Sample.Templates.All)
        {
            using var ticket = new Drawings(template.Compose(Voucher(language)));
            ticket.UnknownGlyphs.ShouldBe(0, template.Name);
        }
    }

    /// <summary>More fonts than cairo keeps open, on more threads than one: without a lock the process ends here.</summary>
    [Fact]
    public void Many_threads_draw_many_languages_at_once()
    {
        var renderer = new TicketRenderer();
        var template = Sample.Templates.Find("receipt-58mm")!;

        var sizes = Enumerable.Range(0, 6 * TicketLanguages.All.Count).AsParallel().WithDegreeOfParallelism(4)
            .Select(n => renderer.Render(template.Compose(Voucher(TicketLanguages.All[n % TicketLanguages.All.Count].Tag)), n % 2 == 0 ? TicketFormat.Png : TicketFormat.Pdf).Length)
            .ToList();

        sizes.ShouldAllBe(size => size > 1000);
    }

    [Fact]
    public void A_letter_without_a_glyph_would_be_noticed()
    {
        using var ticket = new Drawings(Sample.Template("{{venue}}").Compose(Sample.Voucher() with { Venue = "\U00013FFF\u0378x" }));
        using var unknown = new Drawings(Sample.Template("\U0001F8FFx").Compose(Sample.Voucher()));

        (ticket.UnknownGlyphs + unknown.UnknownGlyphs).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Nothing_is_approved_that_does_not_exist_and_all_of_it_is_small()
    {
        var files = new DirectoryInfo(Folder()).GetFiles();

        files.Select(f => f.Name).ShouldBe(
            from template in Sample.Templates.All from language in TicketLanguages.All select $"{template.Name}.{language.Tag}.png",
            ignoreOrder: true);
        files.Sum(f => f.Length).ShouldBeLessThan(MostBytes);
    }

    [Theory]
    [InlineData("{{t \"Network:\"}}", "")]
    [InlineData("> {{t \"Issued\" issuedAt}}", "")]
    [InlineData("{{t \"ValidFor\"}}", "\U0001F8FF\U0001F8FF\U0001F8FF\U0001F8FF")]
    [InlineData("{{passcode}}", "{{username}}")]
    public void A_word_that_is_missing_or_another_is_noticed(string word, string instead)
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "printer-templates", "receipt-80mm.md"));
        source.ShouldContain(word);
        var changed = TicketTemplate.Parse("t", source.Replace(word, instead, StringComparison.Ordinal), out _)!;

        foreach (var language in new[] { "en", "ar", "zh" })
            Likeness.Difference(Picture(Sample.Templates.Find("receipt-80mm")!, language), Picture(changed, language)).ShouldNotBeNull(language);
    }

    [Fact]
    public void Dots_that_moved_a_little_are_not_noticed_and_a_clipped_line_is()
    {
        var picture = Picture(Sample.Templates.Find("receipt-80mm")!, "de");
        var last = Enumerable.Range(0, picture.Height).Last(y => picture.Row(y).ContainsAnyExcept((byte)0));

        Likeness.Difference(picture, Moved(picture, (x, y) => (x - 3, y - 3))).ShouldBeNull();
        Likeness.Difference(picture, Moved(picture, (x, y) => (x, y + (y > 500 ? 3 : 0)))).ShouldBeNull();
        Likeness.Difference(picture, Moved(picture, (x, y) => (x, y > last - 10 ? -1 : y))).ShouldNotBeNull();
        Likeness.Difference(picture, Moved(picture, (x, y) => (x > picture.Width - 64 ? -1 : x, y))).ShouldNotBeNull();
    }

    static MonoBitmap Moved(MonoBitmap picture, Func<int, int, (int X, int Y)> from)
    {
        var moved = new MonoBitmap(picture.Width, picture.Height);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var (fromX, fromY) = from(x, y);
                if (fromX >= 0 && fromY >= 0 && fromX < picture.Width && fromY < picture.Height && picture[fromX, fromY])
                    moved.Bits[(y * moved.Stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
            }
        }

        return moved;
    }

    static MonoBitmap Picture(TicketTemplate template, string language)
    {
        if (template.Sheet is not null)
            return SheetRow(template, language);
        using var ticket = new Drawings(template.Compose(Voucher(language)));
        return ticket.Small(DotsPerMm(template));
    }

    /// <summary>The first row of a sheet, through its PDF.</summary>
    static MonoBitmap SheetRow(TicketTemplate template, string language)
    {
        var sheet = template.Sheet!;
        var dotsPerInch = (int)(DotsPerMm(template) * 25.4);
        var tickets = Enumerable.Range(1, sheet.Columns).Select(n => template.Compose(Voucher(language, n))).ToList();
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("t.pdf"), new TicketRenderer().RenderSheet(tickets, sheet));
        var height = (int)((sheet.MarginY + sheet.CellHeight + 1) * dotsPerInch / 25.4);
        ExternalTool.Run("pdftoppm", "-gray", "-r", $"{dotsPerInch}", "-x", "0", "-y", "0", "-H", $"{height}", "-W", $"{(int)(sheet.PageWidth * dotsPerInch / 25.4)}", "-singlefile", folder.File("t.pdf"), folder.File("t"));
        return Pgm(File.ReadAllBytes(folder.File("t.pgm")));
    }

    /// <summary>P5, three lines of header, a byte a dot.</summary>
    static MonoBitmap Pgm(byte[] file)
    {
        var header = System.Text.Encoding.ASCII.GetString(file, 0, 40).Split('\n');
        var size = header[1].Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var picture = new MonoBitmap(size[0], size[1]);
        var dots = file.AsSpan(file.Length - (size[0] * size[1]));
        for (var i = 0; i < dots.Length; i++)
        {
            if (dots[i] < 144)
                picture.Bits[(i / size[0] * picture.Stride) + (i % size[0] >> 3)] |= (byte)(0x80 >> (i % size[0] & 7));
        }

        return picture;
    }

    /// <summary>As small as a person can still judge it.</summary>
    static double DotsPerMm(TicketTemplate template) => template.Sheet is not null ? 6 : template.Paper.Width > 150 ? 4 : 8;

    static VoucherTicket Voucher(string language, int number = 1) => Sample.Voucher(number, language) with
    {
        FullName = "Ana Kovač",
        ValidFor = "3 days",
        Price = "12.50 €",
        UploadLimitMb = 500,
        Wifi = new WifiNetwork("Adria Guest 5G", "correct horse", WifiSecurity.Wpa, Hidden: false),
    };

    static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Approved", "golden");
}
