using Kiosk.Emulators.Printers;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

/// <summary>Judged by the emulators' decoder, which was proven on strangers' bytes.</summary>
public sealed class EscPosPrinterTests
{
    readonly TicketRenderer renderer = new();

    public static TheoryData<string> Receipts => [.. PrinterProfiles.All.Where(p => p.Kind == "escpos").Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Receipts))]
    public void Every_profile_prints_all_text_and_both_codes_within_its_paper(string name)
    {
        var profile = PrinterProfiles.Find(name)!;
        var voucher = Sample.Voucher() with { Logo = Pictures.Logo };

        var ticket = Print(voucher, profile);

        ticket.Text.ShouldContain("Hotel Adria");
        ticket.Text.ShouldContain("k7mp 0001");
        ticket.Lines.ShouldAllBe(l => !l.Wrapped);
        ticket.Images.ShouldAllBe(i => !i.Clipped);
        ExternalTool.Scan(ticket.ToPng())
            .ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("gs-v-0", "GS v 0")]
    [InlineData("gs-8-l", "GS 8 L")]
    [InlineData("gs-(-l", "GS ( L")]
    public void A_picture_is_sent_as_the_printer_knows_it(string raster, string command)
    {
        var plain = Print(Sample.Voucher(), PrinterProfiles.Generic80 with { Text = TicketTextMode.Raster });
        var ticket = Print(Sample.Voucher(), PrinterProfiles.For("escpos", "generic-80", [new("Raster", raster), new("Text", "raster")]));

        ticket.Commands.ShouldContain(c => c.StartsWith(command, StringComparison.Ordinal));
        ticket.Commands.Count(c => c.StartsWith("GS v", StringComparison.Ordinal)).ShouldBe(raster == "gs-v-0" ? plain.Images.Count : 0);
        ticket.ToPng().ShouldBe(plain.ToPng());
    }

    [Theory]
    [InlineData("pin2", "none", new byte[] { 0x1B, 0x70, 0, 25, 250 })]
    [InlineData("pin5", "none", new byte[] { 0x1B, 0x70, 1, 25, 250 })]
    [InlineData("none", "esc-b", new byte[] { 0x1B, 0x42, 2, 2 })]
    [InlineData("none", "esc-(-a", new byte[] { 0x1B, 0x28, 0x41, 4, 0, 48, 55, 2, 5 })]
    public void The_drawer_opens_at_once_and_the_buzzer_sounds_when_the_ticket_is_cut(string drawer, string buzzer, byte[] bytes)
    {
        var profile = PrinterProfiles.For("escpos", "generic-80", [new("Drawer", drawer), new("Buzzer", buzzer)]);

        var sent = Bytes(Sample.Voucher(), profile);

        var plain = Bytes(Sample.Voucher(), PrinterProfiles.Generic80);
        sent.ShouldBe(drawer == "none" ? [.. plain, .. bytes] : [.. plain[..7], .. bytes, .. plain[7..]]);
        ReceiptDecoder.Decode(sent).Sum(t => t.DrawerKicks).ShouldBe(drawer == "none" ? 0 : 1);
    }

    [Fact]
    public void A_slow_line_carries_no_logo_and_hardly_any_dots()
    {
        var voucher = Sample.Voucher() with { Logo = Pictures.Logo, Wifi = Sample.Wifi with { Ssid = "Adria" } };

        Bytes(voucher, PrinterProfiles.Find("serial-slow")!).Length.ShouldBeLessThan(1200);
    }

    [Fact]
    public void A_letter_the_printer_has_no_page_for_is_drawn()
    {
        var ticket = Print(Sample.Voucher() with { Plan = "Žluťoučký" }, PrinterProfiles.Find("star-escpos")!);

        ticket.Text.ShouldNotContain("luťou");
        ticket.Text.ShouldContain("k7mp 0001");
        ticket.Commands.ShouldAllBe(c => !c.StartsWith("ESC t", StringComparison.Ordinal) || c == "ESC t 00");
    }

    [Theory]
    [MemberData(nameof(Receipts))]
    public void Hostile_values_are_never_commands(string name)
    {
        const string Hostile = "\u001B@\u001Dk\u0004\u0010\u0014\u0001\u0000\u0005\u001Bp\u00000\u001DV\0\r\n\u001B!\u00FF^XZ";
        var profile = PrinterProfiles.Find(name)!;
        var voucher = Sample.Voucher() with
        {
            Username = Hostile, Passcode = Hostile, Venue = Hostile + new string('W', 10_000), Plan = Hostile, FullName = Hostile, Price = Hostile,
            LoginUrl = "http://x/" + Hostile, Wifi = new WifiNetwork("a" + Hostile, Hostile, WifiSecurity.Wpa, Hidden: false),
        };

        var tickets = ReceiptDecoder.Decode(Bytes(voucher, profile), new ReceiptPrinterSettings { DotsPerLine = profile.DotsPerLine });

        var ticket = tickets.ShouldHaveSingleItem();
        ticket.DrawerKicks.ShouldBe(0);
        ticket.Lines.ShouldAllBe(l => !l.Wrapped);
        ticket.Images.ShouldAllBe(i => !i.Clipped);
        ticket.Barcodes.ShouldBeEmpty();
        ticket.Commands.Count(c => c == "ESC @").ShouldBe(1);
    }

    PrintedTicket Print(VoucherTicket voucher, PrinterProfile profile) => ReceiptDecoder.Decode(Bytes(voucher, profile), new ReceiptPrinterSettings
    {
        DotsPerLine = profile.DotsPerLine,
        CodePages = profile.CodePages.ToDictionary(p => (int)p.Number, p => p.CodePage),
    })[0];

    byte[] Bytes(VoucherTicket voucher, PrinterProfile profile) =>
        renderer.Render(Sample.Document(profile.Template, voucher), TicketFormat.EscPos, profile);
}
