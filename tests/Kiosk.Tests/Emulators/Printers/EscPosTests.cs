using System.Text;
using Kiosk.Emulators.Printers;

namespace Kiosk.Tests.Emulators.Printers;

public sealed class EscPosTests
{
    [Fact]
    public void A_line_that_is_too_long_wraps()
    {
        var ticket = Print(new string('x', 50) + "\n");

        ticket.Lines.Select(l => (l.Text.Length, l.Wrapped)).ShouldBe([(48, true), (2, false)]);
    }

    [Theory]
    [InlineData(576, 48)]
    [InlineData(512, 42)]
    [InlineData(384, 32)]
    public void Columns_follow_from_the_dots(int dots, int columns)
    {
        var ticket = ReceiptDecoder.Decode(Bytes(new string('x', 60) + "\n"), new ReceiptPrinterSettings { DotsPerLine = dots })[0];

        ticket.Lines[0].Text.Length.ShouldBe(columns);
        ticket.Raster.Width.ShouldBe(dots);
    }

    [Fact]
    public void A_raster_is_drawn_to_the_dot()
    {
        var ticket = Print("\u001bJ\u0005\u001dv0\0\u0002\0\u0002\0", [0b1000_0001, 0b0101_0000, 0b0000_0000, 0b0000_0001], "\u001dVB\0");

        var black = Enumerable.Range(0, ticket.Raster.Height).SelectMany(y => Enumerable.Range(0, 576).Where(x => ticket.Raster[x, y]).Select(x => (x, y)));
        black.ShouldBe([(0, 5), (7, 5), (9, 5), (11, 5), (15, 6)]);
        ticket.Images.ShouldBe([new PrintedImage(0, 5, 16, 2, Clipped: false)]);
    }

    [Fact]
    public void Stored_graphics_and_raster_make_the_same_dots()
    {
        byte[] dots = [0xF0, 0x0F, 0xAA, 0x55];
        var raster = Print("\u001dv0\0\u0002\0\u0002\0", dots, "\n");
        var stored = Print("\u001d8L\u000e\0\0\0\u0030\u0070\u0030\u0001\u0001\u0031\u0010\0\u0002\0", dots, "\u001d(L\u0002\0\u0030\u0032\n");
        var small = Print("\u001d(L\u000e\0\u0030\u0070\u0030\u0001\u0001\u0031\u0010\0\u0002\0", dots, "\u001d(L\u0002\0\u0030\u0032\n");

        stored.ToPng().ShouldBe(raster.ToPng());
        small.ToPng().ShouldBe(raster.ToPng());
    }

    [Theory]
    [InlineData(0, 4, 24)]
    [InlineData(1, 2, 24)]
    [InlineData(32, 4, 24)]
    [InlineData(33, 2, 24)]
    public void Columns_come_in_four_densities(byte mode, int width, int height)
    {
        var bytes = Enumerable.Repeat((byte)0xFF, mode < 32 ? 2 : 6).ToArray();

        var ticket = Print("\u001b*", [mode, 2, 0, .. bytes], "\n");

        ticket.Images.ShouldBe([new PrintedImage(0, 0, width, height, Clipped: false)]);
        Enumerable.Range(0, width * height).ShouldAllBe(i => ticket.Raster[i % width, i / width]);
        ticket.Raster[width, 0].ShouldBeFalse();
    }

    [Fact]
    public void A_picture_wider_than_the_paper_is_clipped()
    {
        var ticket = Print("\u001dv0\0\u0049\0\u0001\0", Enumerable.Repeat((byte)0xFF, 73).ToArray(), "\n");

        ticket.Images.ShouldHaveSingleItem().Clipped.ShouldBeTrue();
        ticket.Raster.Width.ShouldBe(576);
    }

    [Fact]
    public void Alignment_moves_text_and_pictures()
    {
        var ticket = Print("\u001b\u0061\u0002\u001dv0\0\u0001\0\u0001\0", [0xFF], "\u001b\u0061\u0001Hi\n");

        ticket.Images[0].Left.ShouldBe(568);
        ticket.Lines[0].Alignment.ShouldBe(Alignment.Center);
    }

    [Theory]
    [InlineData(0, 0x81, "ü")]
    [InlineData(2, 0x9B, "ø")]
    [InlineData(16, 0x80, "€")]
    [InlineData(17, 0x80, "А")]
    [InlineData(18, 0xA5, "ą")]
    [InlineData(19, 0xD5, "€")]
    [InlineData(14, 0x80, "Α")]
    [InlineData(36, 0x80, "א")]
    [InlineData(99, 0x81, "\uFFFD")]
    public void Code_pages_are_the_printers_own(byte page, byte value, string expected) =>
        Print("\u001bt", [page, value], "\n").Text.ShouldBe(expected);

    [Fact]
    public void International_sets_change_a_few_signs() => Print("\u001bR\u0002[\\]{|}~\u001bR\0[\n").Text.ShouldBe("ÄÖÜäöüß[");

    [Fact]
    public void A_clone_in_kanji_mode_eats_letters_until_it_is_told_not_to()
    {
        var clone = new ReceiptPrinterSettings { StartsInKanjiMode = true };
        byte[] word = [0x1B, 0x74, 0x13, (byte)'M', 0x81, (byte)'n', (byte)'\n'];

        ReceiptDecoder.Decode([0x1B, 0x40, .. word], clone)[0].Text.ShouldNotBe("Mün");
        ReceiptDecoder.Decode([0x1B, 0x40, 0x1C, 0x2E, .. word], clone)[0].Text.ShouldBe("Mün");
    }

    [Fact]
    public void Initializing_forgets_styles_and_an_unfed_line()
    {
        var ticket = Print("\u001bE\u0001lost\u001b@kept\n");

        ticket.Text.ShouldBe("kept");
        ticket.Lines[0].Style.Bold.ShouldBeFalse();
    }

    [Fact]
    public void A_margin_and_a_position_move_the_text()
    {
        var ticket = Print("\u001dL\u0030\0\u001b$\u0060\0X\n");

        ticket.Text.ShouldBe("        X");
        Enumerable.Range(0, 576).Where(x => Enumerable.Range(0, 24).Any(y => ticket.Raster[x, y])).Min().ShouldBeInRange(0x90, 0x90 + 4);
    }

    [Fact]
    public void Feeds_count_dots()
    {
        Print("a\n\u001bJ\u0014\u001b\u0064\u0002\u001dVB\u000a").Raster.Height.ShouldBe(30 + 20 + 60 + 10);
        Print("\u001b3\u0040" + "a\n\u001b2b\n").Raster.Height.ShouldBe(64 + 30);
    }

    [Fact]
    public void Native_codes_keep_what_they_say()
    {
        var payload = Encoding.UTF8.GetBytes("Café");
        var ticket = Print("\u001d(k\u0004\0\u0031\u0041\u0032\0\u001d(k\u0003\0\u0031\u0043\u0008\u001d(k\u0003\0\u0031\u0045\u0033\u001d(k\u0008\0\u0031\u0050\u0030", payload, "\u001d(k\u0003\0\u0031\u0051\u0030");

        ticket.QrCodes.ShouldBe([new PrintedQrCode("Café", 8, 'H', 2, 0)]);
    }

    [Fact]
    public void Unknown_commands_are_seen_and_do_no_harm()
    {
        var ticket = Print("\u001b\u007f" + "Hello\u0007\n");

        ticket.Text.ShouldBe("Hello");
        ticket.Commands.ShouldBe(["ESC 0x7F", "text 48656C6C6F", "0x07", "LF"]);
    }

    [Fact]
    public void Barcodes_of_both_forms_are_framed()
    {
        var ticket = Print("\u001dk\u0000" + "123456789012\0\u001dk\u0049\u0004{BAB\n");

        ticket.Barcodes.Select(b => b.Text).ShouldBe(["123456789012", "{BAB"]);
        ticket.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void No_bytes_break_the_printer()
    {
        var random = new Random(42);
        byte[] likely = [0x1B, 0x1D, 0x1C, 0x10, 0x0A, (byte)'(', (byte)'L', (byte)'k', (byte)'v', (byte)'*', (byte)'8', 0, 1, 48, 49, 112, 255];
        for (var round = 0; round < 400; round++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = random.Next(3) > 0 ? likely[random.Next(likely.Length)] : bytes[i];
            foreach (var ticket in ReceiptDecoder.Decode(bytes))
                ticket.ToPng().Length.ShouldBePositive();
        }
    }

    [Fact]
    public void A_picture_is_a_valid_png_with_black_on_white()
    {
        var png = Print("\u001dv0\0\u0001\0\u0001\0", [0x80], "").ToPng();

        png.Take(8).ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        png.Skip(12).Take(4).ShouldBe("IHDR"u8.ToArray());
        png.TakeLast(8).ShouldBe([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]);
    }

    static PrintedTicket Print(string commands) => ReceiptDecoder.Decode(Bytes(commands)).ShouldHaveSingleItem();

    static PrintedTicket Print(string before, byte[] data, string after) =>
        ReceiptDecoder.Decode([.. Bytes(before), .. data, .. Bytes(after)]).ShouldHaveSingleItem();

    static byte[] Bytes(string commands) => Encoding.Latin1.GetBytes(commands);
}
