using Kiosk.Tickets;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

/// <summary>No printer of this kind was at hand: against the manual's bytes.</summary>
public sealed class TsplTests
{
    static readonly TicketRenderer Renderer = new();

    [Theory]
    [InlineData("62x29", 8)]
    [InlineData("57x32", 12)]
    [InlineData("40x30", 24)]
    public void A_label_prints_dot_by_dot_as_its_preview(string paper, double dotsPerMm)
    {
        var profile = PrinterProfiles.Tspl203 with { DotsPerMm = dotsPerMm, DotsPerLine = (int)(dotsPerMm * 104) };
        var label = Labels.Template(paper).Compose(Sample.Voucher());

        var printed = new TsplReader(Renderer.Render(label, TicketFormat.Tspl, profile), dotsPerMm);

        var preview = PictureWriter.Bitmap(label, new CodeSource(), dotsPerMm);
        printed.Printed.ShouldHaveSingleItem().Bits.SequenceEqual(preview.Bits).ShouldBeTrue();
        printed.Gap.ShouldBe("2 mm,0 mm");
        ExternalTool.Scan(PngWriter.Write(printed.Printed[0], dotsPerMm)).ShouldBe([Sample.Login(1)]);
    }

    [Fact]
    public void The_bytes_are_those_of_the_manual()
    {
        var label = Labels.Template("62x29", "```logo width=10 height=10\n```").Compose(
            Sample.Voucher() with { Logo = TicketLogo.Read(Pictures.Png(8, 8, (_, _) => (0, 0, 0, 255)), out _) });

        var bytes = Renderer.Render(label, TicketFormat.Tspl);

        System.Text.Encoding.ASCII.GetString(bytes[..110]).ShouldStartWith(
            "SIZE 62 mm,29 mm\r\nGAP 2 mm,0 mm\r\nDIRECTION 0\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 208,76,10,80,0,");
        bytes.AsSpan().Count((byte)0).ShouldBeGreaterThan(700);
        bytes.AsSpan().EndsWith("\r\nPRINT 1,1\r\n"u8).ShouldBeTrue();
    }

    [Fact]
    public void Hostile_values_are_never_commands()
    {
        const string Hostile = "\"\r\nPRINT 99,99\r\nCLS\r\nKILL \"*\"\r\n";
        var voucher = Sample.Voucher() with { Username = Hostile, Passcode = Hostile, Venue = Hostile, Plan = Hostile, LoginUrl = Hostile };

        var printed = new TsplReader(Renderer.Render(Labels.Template("80x60").Compose(voucher), TicketFormat.Tspl), 8);

        printed.Commands.Distinct().ShouldBe(["SIZE", "GAP", "DIRECTION", "REFERENCE", "CLS", "BITMAP", "PRINT"]);
        printed.Printed.ShouldHaveSingleItem();
    }

    [Fact]
    public void Several_labels_come_out_one_by_one_and_a_roll_has_no_gap()
    {
        var labels = Enumerable.Range(1, 3).Select(n => Sample.Document("receipt-58mm", Sample.Voucher(n))).ToList();

        var printed = new TsplReader(Renderer.RenderMany(labels, TicketFormat.Tspl), 8);

        printed.Printed.Count.ShouldBe(3);
        printed.Gap.ShouldBe("0 mm,0 mm");
    }
}
