using Kiosk.Emulators.Printers;

namespace Kiosk.Tests.Emulators.Printers;

/// <summary>The decoder on bytes that nobody here wrote: Fixtures/README.md.</summary>
public sealed class StrangersReceiptTests
{
    [Theory]
    [InlineData("receipt-printer-encoder-raster.bin")]
    [InlineData("receipt-printer-encoder-column.bin")]
    public void Reads_the_text_of_receipt_printer_encoder(string fixture)
    {
        var ticket = Decode(fixture).ShouldHaveSingleItem();

        Words(ticket).ShouldBe(["Café Zürich", "Straße 5 · 10 €", "Код: k7mq", "Valid 1 day", "Thank you"]);
        ticket.Lines[0].Style.ShouldBe(new TextStyle { Bold = true, Width = 2, Height = 2 });
        ticket.Lines.Single(l => l.Text == "Valid 1 day").Style.Underline.ShouldBeTrue();
        ticket.Cut.ShouldBe(PaperCut.Partial);
    }

    [Fact]
    public void Raster_and_columns_make_the_same_dots()
    {
        var raster = Picture("receipt-printer-encoder-raster.bin");
        var columns = Picture("receipt-printer-encoder-column.bin");

        raster.Count(black => black).ShouldBeGreaterThan(10_000);
        columns.ShouldBe(raster);
    }

    [Theory]
    [InlineData("receipt-printer-encoder-raster.bin")]
    [InlineData("receipt-printer-encoder-column.bin")]
    [InlineData("receiptline-escpos.bin")]
    [InlineData("node-thermal-printer.bin")]
    public async Task A_scanner_reads_the_drawn_code(string fixture) =>
        (await Zbar.ReadAsync(Decode(fixture)[0].ToPng())).Distinct().ShouldBe([Fixture.LoginAddress]);

    [Fact]
    public void Splits_tickets_at_the_cut_and_records_native_codes()
    {
        var tickets = Decode("receipt-printer-encoder-native.bin");

        tickets.Count.ShouldBe(2);
        Words(tickets[0]).ShouldBe(["First ticket"]);
        var code = tickets[0].QrCodes.ShouldHaveSingleItem();
        (code.Payload, code.ModuleDots, code.ErrorCorrection, code.Model).ShouldBe((Fixture.LoginAddress, 6, 'M', 2));
        Words(tickets[1]).ShouldBe(["Second ticket"]);
        tickets[1].Barcodes.ShouldHaveSingleItem().Text.ShouldBe("3130630574613");
        tickets[1].DrawerKicks.ShouldBe(1);
        tickets.ShouldAllBe(t => t.Cut == PaperCut.Full);
    }

    [Fact]
    public void Reads_the_table_of_receiptline()
    {
        var ticket = Decode("receiptline-escpos.bin")[0];

        Words(ticket).ShouldBe(
        [
            "Hôtel Bellevue",
            "╭────────────────┬────────────────╮",
            "│        Username│k7mq            │",
            "│        Passcode│2fgh9xyz        │",
            "╰────────────────┴────────────────╯",
            new string('─', 48),
            "Goodbye",
        ]);
        ticket.Lines.ShouldAllBe(l => !l.Wrapped);
        ticket.Images.Select(i => (i.Width, i.Height)).ShouldBe([(232, 232), (132, 132)]);
    }

    [Fact]
    public void Reads_narrow_paper_of_receiptline()
    {
        var tickets = ReceiptDecoder.Decode(Fixture.Read("receiptline-generic.bin"), new ReceiptPrinterSettings { DotsPerLine = 384 });

        tickets.Count.ShouldBe(2);
        Words(tickets[0]).ShouldBe(["Hello", "Bold and inverse"]);
        Words(tickets[1]).ShouldBe(["Next"]);
        tickets[0].Raster.Width.ShouldBe(384);
    }

    [Fact]
    public void Reads_the_text_of_node_thermal_printer()
    {
        var ticket = Decode("node-thermal-printer.bin").ShouldHaveSingleItem();

        Words(ticket).ShouldBe(["Garçon & Söhne", "Total" + new string(' ', 37) + "4,50 €", new string('-', 48), "Guest Wi-Fi", "small print"]);
        ticket.Lines[0].Alignment.ShouldBe(Alignment.Center);
        ticket.Lines[3].Style.Inverse.ShouldBeTrue();
        ticket.Lines[4].Style.FontB.ShouldBeTrue();
        ticket.QrCodes.ShouldHaveSingleItem().Payload.ShouldBe(Fixture.LoginAddress);
    }

    [Theory(Timeout = 20_000)]
    [InlineData("receipt-printer-encoder-raster.bin")]
    [InlineData("receiptline-escpos.bin")]
    [InlineData("node-thermal-printer.bin")]
    public async Task Bytes_that_trickle_in_print_the_same(string fixture)
    {
        var whole = Decode(fixture);
        var cancellation = TestContext.Current.CancellationToken;
        await using var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), cancellation);
        await using var sender = await PrinterSender.ConnectAsync(printer);

        foreach (var piece in Fixture.Read(fixture).Chunk(7))
            await sender.SendAsync(piece);

        var tickets = await printer.WaitForTicketsAsync(1, cancellation);
        tickets[0].Text.ShouldBe(whole[0].Text);
        tickets[0].ToPng().ShouldBe(whole[0].ToPng());
    }

    static IReadOnlyList<PrintedTicket> Decode(string fixture) => ReceiptDecoder.Decode(Fixture.Read(fixture));

    static string[] Words(PrintedTicket ticket) => [.. ticket.Lines.Select(l => l.Text.StartsWith('│') ? l.Text : l.Text.Trim()).Where(t => t.Length > 0)];

    static bool[] Picture(string fixture)
    {
        var ticket = Decode(fixture)[0];
        var (left, top) = (ticket.Images[0].Left, ticket.Images[0].Top);
        return [.. Enumerable.Range(0, 232 * 232).Select(i => ticket.Raster[left + i % 232, top + i / 232])];
    }
}
