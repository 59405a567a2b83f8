using System.Text;
using Kiosk.Tickets;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

/// <summary>Judged by zpl-renderer-js and zbarimg.</summary>
public sealed class ZplTests
{
    static readonly TicketRenderer Renderer = new();
    static readonly PrinterProfile Drawn = PrinterProfiles.Zpl203 with { NativeQr = false };

    [Theory]
    [InlineData("62x29", 8)]
    [InlineData("57x32", 12)]
    [InlineData("50x30", 6)]
    [InlineData("38x25", 24)]
    public void A_label_of_any_size_prints_dot_by_dot_as_its_preview(string paper, double dotsPerMm)
    {
        var profile = Drawn with { DotsPerMm = dotsPerMm, DotsPerLine = (int)(dotsPerMm * 104) };
        var label = Labels.Template(paper).Compose(Sample.Voucher());

        var printed = Labels.Draw(Renderer.Render(label, TicketFormat.Zpl, profile), label.Paper.Width, label.Paper.Height!.Value, dotsPerMm).ShouldHaveSingleItem();

        var preview = PictureWriter.Bitmap(label, new CodeSource(), dotsPerMm);
        Labels.Dots(printed).Bits.SequenceEqual(preview.Bits).ShouldBeTrue();
        ExternalTool.Scan(printed).ShouldBe([Sample.Login(1)]);
    }

    [Fact]
    public void A_code_the_printer_draws_stands_where_the_preview_has_it()
    {
        var label = Labels.Template("62x29").Compose(Sample.Voucher());
        var zpl = Renderer.Render(label, TicketFormat.Zpl, PrinterProfiles.Zpl203);

        var printed = Labels.Draw(zpl, 62, 29, 8)[0];

        Encoding.ASCII.GetString(zpl)[^300..].ShouldContain("^BQN,2,4^FH_^FDMM,B0061http_3A");
        ExternalTool.Scan(printed).ShouldBe([Sample.Login(1)]);
        Box(printed).ShouldBe(Box(Renderer.Render(label, TicketFormat.Png)));
        zpl.Length.ShouldBeLessThan(Renderer.Render(label, TicketFormat.Zpl, Drawn).Length);
    }

    [Fact]
    public void Codes_with_other_letters_and_other_scripts_are_drawn()
    {
        var label = Labels.Template("62x40", "# {{venue}}\n```wifi size=4\n```").Compose(Sample.Voucher() with { Venue = "فندق 酒店 โรงแรม" });

        var zpl = Renderer.Render(label, TicketFormat.Zpl, PrinterProfiles.Zpl203);

        Encoding.ASCII.GetString(zpl).ShouldNotContain("^BQ");
        ExternalTool.Scan(Labels.Draw(zpl, 62, 40, 8)[0]).ShouldBe([WifiCode.Payload(Sample.Wifi)]);
    }

    /// <summary>Long runs of digits make our code of this network smaller than the printer's would be.</summary>
    [Fact]
    public void A_code_that_the_printer_would_draw_larger_is_drawn_here()
    {
        var network = new WifiNetwork("ABCDEF0123", "0123456789abcdef", WifiSecurity.Wpa, Hidden: false);
        var label = Labels.Template("62x40", "```wifi size=4\n```").Compose(Sample.Voucher() with { Wifi = network });

        Encoding.ASCII.GetString(Renderer.Render(label, TicketFormat.Zpl, PrinterProfiles.Zpl203)).ShouldNotContain("^BQ");
    }

    [Fact]
    public void Hostile_values_are_never_commands()
    {
        const string Hostile = "^XZ~JA^XA_5E\\&^FS^FO0,0^GB800,800,400^FS~DGR:X,1,1,00\r\n";
        var voucher = Sample.Voucher() with
        {
            Username = Hostile, Passcode = Hostile, Venue = Hostile, Plan = Hostile, FullName = Hostile,
            LoginUrl = "http://x/?" + Hostile.Trim(), Wifi = new WifiNetwork("a^XZ~_b", "^XZ~JA^FS_5E", WifiSecurity.Wpa, Hidden: false),
        };

        foreach (var body in new[] { Labels.Body, "```wifi size=4\n```\n```login size=4\n```" })
        {
            var zpl = Renderer.Render(Labels.Template("80x90", body).Compose(voucher), TicketFormat.Zpl, PrinterProfiles.Zpl203);
            var text = Encoding.ASCII.GetString(zpl);

            text.ShouldMatch(@"\A\^XA\^CI28\^MN[YN]\^PW\d+\^LL\d+\^LH0,0\^PON(\n\^FO\d+,\d+\^GFA,\d+,\d+,\d+,[0-9A-Z:,!g-z]*\^FS|\n\^BY2,2,1\^FO\d+,\d+\^BQN,2,\d+\^FH_\^FDMM,B\d{4}([0-9A-Za-z]|_[0-9A-F]{2})*\^FS)*\n\^PQ1\^XZ\n\z");
            var printed = Labels.Draw(zpl, 80, 90, 8).ShouldHaveSingleItem();
            if (body.Contains("wifi", StringComparison.Ordinal))
                ExternalTool.Scan(printed).ShouldBe([WifiCode.Payload(voucher.Wifi), "http://x/?^XZ~JA^XA_5E\\&^FS^FO0,0^GB800,800,400^FS~DGR:X,1,1,00"], ignoreOrder: true);
        }
    }

    [Fact]
    public void Several_labels_come_out_one_by_one()
    {
        var labels = Enumerable.Range(1, 3).Select(n => Labels.Template("62x29").Compose(Sample.Voucher(n))).ToList();

        var printed = Labels.Draw(Renderer.RenderMany(labels, TicketFormat.Zpl), 62, 29, 8);

        printed.SelectMany(ExternalTool.Scan).ShouldBe([Sample.Login(1), Sample.Login(2), Sample.Login(3)]);
    }

    [Fact]
    public void A_roll_without_gaps_is_said_to_be_one_and_wide_paper_is_drawn_smaller()
    {
        var receipt = Encoding.ASCII.GetString(Renderer.Render(Sample.Document("receipt-58mm", Sample.Voucher()), TicketFormat.Zpl));
        var wide = Encoding.ASCII.GetString(Renderer.Render(Labels.Template("150x60").Compose(Sample.Voucher()), TicketFormat.Zpl));

        receipt.ShouldStartWith("^XA^CI28^MNN^PW464^LL");
        wide.ShouldStartWith("^XA^CI28^MNY^PW832^LL333");
    }

    [Theory]
    [InlineData("62x29")]
    [InlineData("50x30")]
    public void The_shorthand_for_dots_is_small(string paper)
    {
        var label = Labels.Template(paper).Compose(Sample.Voucher() with { Logo = Pictures.Logo });

        Renderer.Render(label, TicketFormat.Zpl, Drawn).Length.ShouldBeLessThan(9_000);
    }

    /// <summary>The corners of all ink.</summary>
    static (int, int, int, int) Box(byte[] png)
    {
        var dots = Labels.Dots(png);
        var ink = from y in Enumerable.Range(0, dots.Height) from x in Enumerable.Range(0, dots.Width) where dots[x, y] select (x, y);
        var all = ink.ToList();
        return (all.Min(p => p.x), all.Min(p => p.y), all.Max(p => p.x), all.Max(p => p.y));
    }
}
