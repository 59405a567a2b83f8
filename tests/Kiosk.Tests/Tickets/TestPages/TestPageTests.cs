using System.Text;
using Kiosk.Emulators.Printers;
using Kiosk.Tickets;
using Kiosk.Tickets.TestPages;

namespace Kiosk.Tests.Tickets.TestPages;

public sealed class TestPageTests
{
    static readonly TestPageWords words = new("Desk", "generic-80, 576 dots", "Width", "Characters", "Pictures", "Native", "Sizes", "Cut");

    [Theory]
    [InlineData(384)]
    [InlineData(576)]
    public void The_bar_reaches_from_one_edge_to_the_other(int dots)
    {
        var ticket = Print(PrinterProfiles.Generic80 with { DotsPerLine = dots }, dots);
        ticket.Raster.Width.ShouldBe(dots);
        Enumerable.Range(0, ticket.Raster.Height).Any(y => Enumerable.Range(0, dots).All(x => ticket.Raster[x, y])).ShouldBeTrue();
    }

    [Fact]
    public void A_bar_for_wider_paper_is_cut_off_on_narrower_one()
    {
        var page = new EscPosTestPage(PrinterProfiles.Generic80, words).Write();
        var narrow = ReceiptDecoder.Decode(page, new ReceiptPrinterSettings { DotsPerLine = 384 }).ShouldHaveSingleItem();
        narrow.Images[0].Clipped.ShouldBeTrue();
    }

    [Fact]
    public void A_sentence_is_broken_between_words()
    {
        var page = new EscPosTestPage(PrinterProfiles.Generic58, words with { Native = "Codes 4 and 5, or letters where the printer cannot draw them" }).Write();

        ReceiptDecoder.Decode(page, new ReceiptPrinterSettings { DotsPerLine = 384 })[0].Text.ShouldContain("Codes 4 and 5, or letters where\n");
    }

    [Fact]
    public void Each_code_page_shows_its_letters_on_a_printer_that_has_them()
    {
        var ticket = Print(PrinterProfiles.Epson80, 576);
        foreach (var page in PrinterProfiles.Epson80.CodePages)
            ticket.Text.ShouldContain($"{page.Number,3} {CodePageSample.Of(page.CodePage)}");
    }

    [Fact]
    public void A_line_is_wrong_where_the_printer_means_another_page_by_the_number()
    {
        var profile = PrinterProfiles.Generic80 with { CodePages = [new PrinterCodePage(17, 852)] };
        Print(profile, 576).Text.ShouldNotContain(CodePageSample.Of(852));
    }

    [Fact]
    public void A_phone_reads_the_number_of_each_code()
    {
        var ticket = Print(PrinterProfiles.Generic58, 384);
        ticket.Images.ShouldAllBe(image => !image.Clipped);
        ExternalTool.Scan(ticket.ToPng()).ShouldBeSubsetOf(TestCode.All.Select(code => code.Payload));
        ExternalTool.Scan(ticket.ToPng()).Order(StringComparer.Ordinal).Take(3).ShouldBe(["TEST-1", "TEST-2", "TEST-3"]);
        ticket.QrCodes.Select(code => (code.Payload, code.ModuleDots)).ShouldBe([("TEST-4", 4), ("TEST-5", 6)]);
    }

    [Fact]
    public void The_page_is_cut_even_where_the_profile_has_no_cutter() =>
        Print(PrinterProfiles.Generic58, 384).Cut.ShouldNotBe(PaperCut.None);

    [Fact]
    public void A_label_has_a_border_at_its_edges_and_codes()
    {
        var paper = new TicketPaper(62, 29, 2, 8);
        var profile = PrinterProfiles.Generic80 with { DotsPerLine = 832 };
        var zpl = Encoding.ASCII.GetString(new LabelTestPage(profile, paper, words with { Title = "De^sk~" }).Zpl());
        zpl.ShouldStartWith("^XA^CI28^PW496^LL232^FO0,0^GB496,232,3^FS");
        zpl.ShouldContain("^FDDe-sk-^FS");
        zpl.ShouldContain("^FDMM,ATEST-1^FS");
        zpl.ShouldEndWith("^XZ\r\n");
        var tspl = Encoding.ASCII.GetString(new LabelTestPage(profile, paper, words).Tspl());
        tspl.ShouldStartWith("SIZE 62 mm,29 mm\r\nCLS\r\nBOX 0,0,495,231,3\r\n");
        tspl.ShouldContain("QRCODE 24,96,M,3,A,0,\"TEST-1\"\r\n");
        tspl.ShouldEndWith("PRINT 1\r\n");
    }

    [Fact]
    public void A_page_for_office_printers_carries_the_codes()
    {
        var document = PaperTestPage.Document(new TicketPaper(80, null, 4, 9), words);
        var png = new TicketRenderer().Render(document, TicketFormat.Png);
        ExternalTool.Scan(png).Order(StringComparer.Ordinal).ShouldBe(["TEST-1", "TEST-2", "TEST-3"]);
    }

    static PrintedTicket Print(PrinterProfile profile, int dots) =>
        ReceiptDecoder.Decode(new EscPosTestPage(profile, words).Write(), new ReceiptPrinterSettings { DotsPerLine = dots }).ShouldHaveSingleItem();
}
