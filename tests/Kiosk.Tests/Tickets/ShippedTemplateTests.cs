using Kiosk.Tickets;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

public sealed class ShippedTemplateTests
{
    static readonly TicketRenderer Renderer = new();
    static readonly WifiNetwork Wifi = new("Hotel Adria Guest", "correct horse", WifiSecurity.Wpa, Hidden: false);

    [Theory]
    [InlineData("label-62x29", 2)]
    [InlineData("label-57x32", 2)]
    [InlineData("label-50x30", 1)]
    public void A_label_bears_every_code_it_has_room_for(string name, int codes)
    {
        foreach (var logo in new[] { null, Pictures.Logo })
        {
            var label = Sample.Document(name, Sample.Voucher() with { Wifi = Wifi, Logo = logo });

            var read = ExternalTool.Scan(Renderer.Render(label, TicketFormat.Png));

            read.ShouldBe(new[] { Sample.Login(1), WifiCode.Payload(Wifi) }[..codes], ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("label-62x29")]
    [InlineData("label-57x32")]
    [InlineData("label-50x30")]
    public void Without_a_login_address_the_networks_code_takes_the_room(string name) =>
        ExternalTool.Scan(Renderer.Render(Sample.Document(name, Sample.Voucher() with { Wifi = Wifi, LoginUrl = null }), TicketFormat.Png))
            .ShouldBe([WifiCode.Payload(Wifi)]);

    [Fact]
    public void The_poster_joins_the_network_and_says_nothing_of_a_voucher()
    {
        var poster = Sample.Document("poster-a4", Sample.Voucher() with { Wifi = Wifi, Logo = Pictures.Logo });
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("p.pdf"), Renderer.Render(poster, TicketFormat.Pdf));

        var text = ExternalTool.Run("pdftotext", "-layout", folder.File("p.pdf"), "-");
        ExternalTool.Run("pdftoppm", "-r", "50", "-png", "-singlefile", folder.File("p.pdf"), folder.File("p"));

        ExternalTool.Scan(folder.File("p.png")).ShouldBe([WifiCode.Payload(Wifi)]);
        text.ShouldContain("Hotel Adria");
        text.ShouldNotContain("k7mp");
        text.ShouldNotContain("x2qd");
        ExternalTool.Run("pdfinfo", folder.File("p.pdf")).ShouldContain("A4");
    }

    [Fact]
    public void Each_ticket_says_when_it_is_a_reprint_and_when_a_network_has_no_password()
    {
        var voucher = Sample.Voucher() with { Reprint = true, Wifi = new WifiNetwork("Adria", null, WifiSecurity.Open, Hidden: false) };
        foreach (var template in Sample.Templates.All.Where(t => t.Name != "poster-a4"))
        {
            var text = Sample.Text(template.Compose(voucher));

            text.ShouldContain("REPRINT", Case.Sensitive, template.Name);
            text.ShouldContain("Adria", Case.Sensitive, template.Name);
            text.ShouldContain("No password needed", Case.Sensitive, template.Name);
        }
    }

    [Fact]
    public void A_poster_without_a_network_asks_nobody_to_scan() =>
        Sample.Text(Sample.Document("poster-a4", Sample.Voucher() with { Wifi = null })).ShouldNotContain("Scan");

    [Fact]
    public void A_Letter_sheet_has_cut_marks_and_twenty_one_tickets_a_page()
    {
        var template = Sample.Templates.Find("sheet-letter")!;
        using var folder = new Support.TempFolder();

        File.WriteAllBytes(folder.File("s.pdf"), Renderer.RenderSheet([.. Enumerable.Range(1, 22).Select(n => template.Compose(Sample.Voucher(n)))], template.Sheet!));

        ExternalTool.Run("qpdf", "--check", folder.File("s.pdf"));
        var info = ExternalTool.Run("pdfinfo", folder.File("s.pdf"));
        info.ShouldMatch(@"Pages:\s+2\b");
        info.ShouldContain("letter");
    }

    [Theory]
    [InlineData("ipp-a4", "A4")]
    [InlineData("ipp-roll", "226.772")]
    public void An_office_printer_gets_its_own_paper(string profile, string page)
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("t.pdf"), Renderer.Render(Sample.Document("receipt-80mm", Sample.Voucher()), TicketFormat.Pdf, PrinterProfiles.Find(profile)));

        ExternalTool.Run("pdfinfo", folder.File("t.pdf")).ShouldContain(page);
        ExternalTool.Run("pdftotext", "-layout", folder.File("t.pdf"), "-").ShouldContain("k7mp 0001");
    }

    [Fact]
    public void The_example_of_each_element_in_the_README_is_sound()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "printer-templates", "README.md"));
        var example = readme[(readme.IndexOf("````\n---\ntitle: Everything", StringComparison.Ordinal) + 5)..];
        example = example[..example.IndexOf("\n````", StringComparison.Ordinal)];

        var template = TicketTemplate.Parse("everything", example, out var error);

        error.ShouldBeNull();
        var blocks = template!.Compose(Sample.Voucher() with { Logo = Pictures.Logo, Reprint = true }).Blocks;
        blocks.Select(b => b.GetType()).Distinct().Count().ShouldBe(typeof(TicketBlock).Assembly.GetTypes().Count(t => t.BaseType == typeof(TicketBlock)));
    }

    /// <summary>Nothing is drawn beyond the paper's margins, whatever the values are.</summary>
    [Fact]
    public void Nothing_overflows()
    {
        foreach (var text in new[] { new string('W', 10_000), "Donaudampfschifffahrtsgesellschaft " + new string('x', 200), "漢字", "{{#if}} ../../etc/passwd ^XZ" })
        {
            var voucher = Sample.Voucher() with
            {
                Username = text, Passcode = text, Venue = text, Plan = text, FullName = text, Price = text, Logo = Pictures.Logo,
                Wifi = new WifiNetwork(new string('W', 32), new string('M', 63), WifiSecurity.Wpa, Hidden: true),
            };
            foreach (var template in Sample.Templates.All)
            {
                var ticket = PictureWriter.Bitmap(template.Compose(voucher), new CodeSource());
                Enumerable.Range(0, ticket.Height).ShouldAllBe(y => !ticket[0, y] && !ticket[ticket.Width - 1, y], template.Name);
                (ticket.Row(0).ContainsAnyExcept((byte)0) || ticket.Row(ticket.Height - 1).ContainsAnyExcept((byte)0)).ShouldBeFalse(template.Name);
            }
        }
    }
}
