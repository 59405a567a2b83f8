using System.Text;
using Kiosk.Tickets;
using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

public sealed class TicketLogoTests
{
    static readonly TicketRenderer Renderer = new();

    [Fact]
    public void A_PNG_is_read_and_written_anew_without_what_else_was_in_it()
    {
        var file = Pictures.Png(30, 20, (_, _) => (255, 0, 0, 255), ("tEXt", "Author\0Somebody"u8.ToArray()), ("eXIf", "GPS"u8.ToArray()));

        var logo = TicketLogo.Read(file, out var problem)!;

        problem.ShouldBeNull();
        (logo.Width, logo.Height).ShouldBe((30, 20));
        Encoding.Latin1.GetString(logo.ToPng()).ShouldNotContain("Somebody");
        TicketLogo.Read(logo.ToPng(), out _)!.Pixels.ShouldBe(logo.Pixels);
    }

    [Fact]
    public void What_is_transparent_stays_so_in_the_file_and_is_white_on_paper()
    {
        var clear = TicketLogo.Read(Pictures.Png(16, 16, (_, _) => (0, 0, 0, 0)), out _)!;

        TicketLogo.Read(clear.ToPng(), out _)!.Pixels.ShouldAllBe(b => b == 0);
        clear.Dots(16, 16).Bits.ShouldAllBe(b => b == 0);
    }

    public static TheoryData<string, byte[]> Unfit => new()
    {
        { "Logo.NotPng", [] },
        { "Logo.NotPng", Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'>" + new string(' ', 99)) },
        { "Logo.NotPng", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]] },
        { "Logo.TooLarge", Pictures.File(("IHDR", Pictures.Header(2001, 10)), ("IEND", [])) },
        { "Logo.TooLarge", Pictures.File(("IHDR", Pictures.Header(10, int.MaxValue)), ("IEND", [])) },
        { "Logo.TooLarge", Pictures.File(("IHDR", Pictures.Header(-1, -1)), ("IEND", [])) },
        { "Logo.TooLarge", [.. Pictures.Png(8, 8, (_, _) => (0, 0, 0, 255)), .. new byte[TicketLogo.MostBytes]] },
        { "Logo.Broken", Pictures.File(("IHDR", Pictures.Header(10, 10)), ("IEND", [])) },
        { "Logo.Broken", Pictures.File(("IHDR", Pictures.Header(0, 10)), ("IEND", [])) },
        { "Logo.Broken", Pictures.Png(80, 80, (x, y) => ((byte)(x * y), 0, 0, 255))[..150] },
        { "Logo.Broken", Pictures.File(("IHDR", Pictures.Header(10, 10)), ("IDAT", "no zlib"u8.ToArray()), ("IEND", [])) },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_is_no_sound_small_PNG_is_refused_with_a_sentence(string sentence, byte[] file)
    {
        TicketLogo.Read(file, out var problem).ShouldBeNull();

        problem.ShouldBe(sentence);
        new System.Resources.ResourceManager(typeof(Localization.Errors)).GetString(sentence, System.Globalization.CultureInfo.InvariantCulture).ShouldNotBeNull();
    }

    [Fact]
    public void A_large_picture_is_kept_only_as_large_as_paper_needs() =>
        TicketLogo.Read(Pictures.Png(2000, 500, (_, _) => (0, 0, 0, 255)), out _)!.Width.ShouldBe(1000);

    [Fact]
    public void Without_a_logo_nothing_is_left_on_the_paper()
    {
        var template = Sample.Template("{{#if logo}}seen{{/if}}\n```logo width=30\n```\n---\ntext");

        template.Compose(Sample.Voucher()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<ParagraphBlock>();
        template.Compose(Sample.Voucher() with { Logo = Pictures.Logo }).Blocks[1].ShouldBe(new LogoBlock(Pictures.Logo, 30, 20));
    }

    [Fact]
    public void A_mid_grey_becomes_dots_of_which_half_are_black()
    {
        var dots = TicketLogo.Read(Pictures.Png(100, 100, (_, _) => (128, 128, 128, 255)), out _)!.Dots(200, 200);

        Black(dots).ShouldBeInRange(19_000, 21_000);
    }

    [Fact]
    public void The_ticket_has_its_colours_in_a_PDF_and_dots_on_a_printer()
    {
        using var folder = new Support.TempFolder();
        var ticket = Sample.Template("```logo width=40 height=40\n```").Compose(Sample.Voucher() with { Logo = Red() });

        File.WriteAllBytes(folder.File("t.pdf"), Renderer.Render(ticket, TicketFormat.Pdf));
        ExternalTool.Run("qpdf", "--check", folder.File("t.pdf"));
        ExternalTool.Run("pdfimages", "-list", folder.File("t.pdf")).ShouldContain("rgb");
        Renderer.Render(ticket, TicketFormat.Svg).AsSpan().IndexOf("image/png;base64"u8).ShouldBePositive();
        var bitmap = PictureWriter.Bitmap(ticket, new CodeSource());
        Black(bitmap).ShouldBeInRange(320 * 320 / 2, 320 * 320 * 9 / 10);
        Renderer.Render(ticket, TicketFormat.Text).ShouldBeEmpty();
    }

    [Fact]
    public void A_logo_beyond_its_paper_is_made_smaller()
    {
        var ticket = Sample.Template("```logo width=200 height=200\n```").Compose(Sample.Voucher() with { Logo = Red() });

        PictureWriter.Bitmap(ticket, new CodeSource()).Height.ShouldBeInRange(636, 652);
    }

    [Fact]
    public void The_rest_of_the_ticket_is_not_dithered()
    {
        var template = Sample.Template("# {{venue}}\n```wifi\n{{ssid}}\n```\n```logo\n```");
        var without = PictureWriter.Bitmap(template.Compose(Sample.Voucher()), new CodeSource());
        var with = PictureWriter.Bitmap(template.Compose(Sample.Voucher() with { Logo = Pictures.Logo }), new CodeSource());

        var rows = Enumerable.Range(0, without.Height - 40).Select(y => with.Row(y).SequenceEqual(without.Row(y)));

        with.Height.ShouldBeGreaterThan(without.Height + 100);
        rows.ShouldAllBe(same => same);
    }

    static TicketLogo Red() => TicketLogo.Read(Pictures.Png(50, 50, (_, _) => (200, 30, 30, 255)), out _)!;

    static int Black(MonoBitmap bitmap) => bitmap.Bits.Sum(b => System.Numerics.BitOperations.PopCount(b));
}
