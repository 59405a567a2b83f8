using Kiosk.Tickets;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

public sealed class EscPosTests
{
    readonly TicketRenderer renderer = new();

    [Theory]
    [InlineData("generic-80")]
    [InlineData("generic-58")]
    public void A_receipt_prints_its_text_and_scans(string profile)
    {
        var printed = Print(Sample.Voucher(), PrinterProfiles.Find(profile)!);

        printed.Text.ShouldContain("Hotel Adria");
        printed.Text.ShouldContain("k7mp 0001");
        printed.Text.ShouldContain("x2qd 7919");
        printed.Scan().ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);
        printed.Cuts.ShouldBe(profile == "generic-80" ? 1 : 0);
        printed.Feed.ShouldBe(4);
    }

    [Fact]
    public void No_line_is_wider_than_the_paper()
    {
        var voucher = Sample.Voucher() with { FullName = string.Join(' ', Enumerable.Repeat("Maximiliana", 9)), Venue = new string('W', 90) };

        Print(voucher, PrinterProfiles.Generic58).Text.Split('\n').ShouldAllBe(l => l.Length <= 32);
    }

    [Theory]
    [InlineData("Žluťoučký kůň")]
    [InlineData("Гостиница Адрия")]
    [InlineData("Café Öğle – 5 €")]
    [InlineData("Ü Ž Я €")]
    public void European_names_are_sent_as_characters(string venue) => PrintText(venue, "epson-80").Text.ShouldBe($"{venue}\n");

    [Theory]
    [InlineData("فندق")]
    [InlineData("מלון")]
    [InlineData("酒店")]
    [InlineData("โรงแรม")]
    [InlineData("होटल")]
    [InlineData("Hotel 🏨")]
    public void What_no_code_page_carries_becomes_a_picture_of_its_line(string name)
    {
        var printed = PrintText($"before\n\n{name}\n\nafter", "generic-80");

        printed.Text.ShouldBe("before\nafter\n");
        printed.Pictures.ShouldBe(1);
    }

    [Theory]
    [InlineData("Ґанок Єви і Їжака")]
    [InlineData("Іва-Франківськ")]
    public void Ukrainian_has_its_own_letters(string venue)
    {
        PrintText(venue, PrinterProfiles.Generic80 with { CodePages = [new(0, 437), new(17, 866), new(46, 1251)] }).Text.ShouldBe($"{venue}\n");
        PrintText(venue, PrinterProfiles.Generic80 with { CodePages = [new(0, 437), new(17, 866)] }).Pictures.ShouldBe(1);
    }

    [Theory]
    [InlineData("pl", 852)]
    [InlineData("cs", 852)]
    [InlineData("tr", 857)]
    [InlineData("el", 1253)]
    [InlineData("ru", 866)]
    [InlineData("uk", 1251)]
    public void A_language_is_sent_as_characters_where_a_page_carries_it(string language, int codePage)
    {
        var profile = PrinterProfiles.Generic58 with { CodePages = [new(0, 437), new(19, 858), new(16, 1252), new(99, codePage)] };

        var text = Print(Sample.Voucher(1, language), profile).Text;

        text.ShouldContain(Kiosk.Tickets.Templates.TicketWords.Text("Username", System.Globalization.CultureInfo.GetCultureInfo(language)));
        text.ShouldContain(Kiosk.Tickets.Templates.TicketWords.Text("JoinWifi", System.Globalization.CultureInfo.GetCultureInfo(language)));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("he")]
    public void What_is_read_from_the_right_is_a_picture_whatever_pages_a_printer_has(string language)
    {
        var profile = PrinterProfiles.Generic80 with { CodePages = [new(0, 437), new(32, 864), new(36, 862), new(50, 1256), new(49, 1255)] };

        Print(Sample.Voucher(1, language), profile).Text.ShouldBeEmpty();
        PrintText("مرحبا שלום", profile).Pictures.ShouldBe(1);
    }

    [Fact]
    public void A_whole_ticket_can_be_a_picture()
    {
        var printed = Print(Sample.Voucher(), PrinterProfiles.Generic80 with { Text = TicketTextMode.Raster });

        printed.Text.ShouldBeEmpty();
        printed.Scan().ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);
    }

    [Fact]
    public void Every_dot_that_was_drawn_is_sent()
    {
        var profile = PrinterProfiles.Generic80 with { Text = TicketTextMode.Raster };
        var document = Sample.Document("receipt-80mm", Sample.Voucher());

        var drawn = PictureWriter.Strip(document, document.Blocks, profile, TextAlign.Start, new CodeSource());

        Read(document, profile).Page(margin: 0).Bits.ShouldBe(drawn.Bits);
    }

    [Fact]
    public void A_printer_draws_codes_itself_when_its_profile_says_so_but_only_plain_ones()
    {
        var printed = Print(Sample.Voucher(), PrinterProfiles.Epson80);

        printed.NativeCodes.ShouldBe([Sample.Login(1)]);
        printed.Scan().ShouldBe([WifiCode.Payload(Sample.Wifi)]);
    }

    [Fact]
    public void Several_tickets_are_cut_apart()
    {
        var tickets = Enumerable.Range(1, 3).Select(n => Sample.Document("receipt-80mm", Sample.Voucher(n))).ToList();

        var one = renderer.Render(tickets[0], TicketFormat.EscPos);
        var all = renderer.RenderMany(tickets, TicketFormat.EscPos);

        all[..one.Length].ShouldBe(one);
        all.AsSpan().Count(new byte[] { 0x1D, 0x56, 0x42, 0 }).ShouldBe(3);
    }

    [Fact]
    public void A_ticket_may_be_cut_in_the_middle() => PrintText("stub\n```cut\n```\nrest", "generic-80").Cuts.ShouldBe(2);

    EscPosReader Print(VoucherTicket voucher, PrinterProfile profile) => Read(Sample.Document(profile.Template, voucher), profile);

    EscPosReader PrintText(string body, string profile) => PrintText(body, PrinterProfiles.Find(profile)!);

    EscPosReader PrintText(string body, PrinterProfile profile) => Read(Sample.Template(body).Compose(Sample.Voucher()), profile);

    EscPosReader Read(TicketDocument document, PrinterProfile profile) => new(
        renderer.Render(document, TicketFormat.EscPos, profile),
        profile.DotsPerLine,
        number => profile.CodePages.Single(p => p.Number == number).CodePage);
}
