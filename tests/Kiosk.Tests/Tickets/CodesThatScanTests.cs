using FsCheck;
using FsCheck.Fluent;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class CodesThatScanTests
{
    readonly TicketRenderer renderer = new();

    [Fact]
    public void Every_legal_network_scans_from_both_receipts() => Prop
        .ForAll(Networks.Any.ToArbitrary(), Gen.Elements("receipt-80mm", "receipt-58mm").ToArbitrary(), (network, template) =>
        {
            var ticket = Sample.Document(template, Sample.Voucher() with { Wifi = network });
            var codes = ExternalTool.Scan(renderer.Render(ticket, TicketFormat.Png));
            codes.Where(c => c.StartsWith("WIFI:", StringComparison.Ordinal)).Select(Networks.Parse).ShouldBe([network]);
            codes.ShouldContain(Sample.Login(1));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Theory]
    [InlineData("receipt-58mm", TicketFormat.Png)]
    [InlineData("receipt-80mm", TicketFormat.Png)]
    public void The_longest_network_scans_from_narrow_paper(string template, TicketFormat format)
    {
        var longest = new WifiNetwork(new string(';', 32), new string('\\', 63), WifiSecurity.Sae, Hidden: true);

        var codes = ExternalTool.Scan(renderer.Render(Sample.Document(template, Sample.Voucher() with { Wifi = longest }), format));

        codes.ShouldContain(WifiCode.Payload(longest));
        codes.ShouldContain(Sample.Login(1));
    }

    [Fact]
    public void A_code_that_is_too_long_is_left_out_and_the_rest_stays()
    {
        var voucher = Sample.Voucher() with { LoginUrl = "http://192.168.10.1/?" + new string('x', 4000) };

        var codes = ExternalTool.Scan(renderer.Render(Sample.Document("receipt-58mm", voucher), TicketFormat.Png));

        codes.ShouldBe([WifiCode.Payload(Sample.Wifi)]);
    }

    [Fact]
    public void An_operator_can_print_any_text_as_a_code()
    {
        var ticket = Sample.Template("```qr size=5\nhttps://example.org/{{username}}\nSee you\n```").Compose(Sample.Voucher());

        ExternalTool.Scan(renderer.Render(ticket, TicketFormat.Png)).ShouldBe(["https://example.org/k7mp0001"]);
    }

    /// <summary>Each of these is misread by a scanner when the code does not say that it holds UTF-8.</summary>
    [Theory]
    [InlineData("Ça va")]
    [InlineData("Ω Hotel")]
    [InlineData("ÄÖÜß")]
    [InlineData("naïve")]
    [InlineData("5 €")]
    public void Letters_outside_ASCII_scan_as_written(string text)
    {
        var ticket = Sample.Template("```qr\n{{venue}}\n```").Compose(Sample.Voucher() with { Venue = text });

        ExternalTool.Scan(renderer.Render(ticket, TicketFormat.Png)).ShouldBe([text]);
    }

    [Fact]
    public void A_drawing_for_the_screen_scans()
    {
        using var folder = new Support.TempFolder();
        File.WriteAllBytes(folder.File("t.svg"), renderer.Render(Sample.Document("receipt-80mm", Sample.Voucher()), TicketFormat.Svg));

        ExternalTool.Run(
            "/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--screenshot={folder.File("t.png")}", "--window-size=1000,1200",
            "--force-device-scale-factor=3", $"--user-data-dir={folder.File("profile")}", $"file://{folder.File("t.svg")}");

        ExternalTool.Scan(folder.File("t.png")).ShouldBe([WifiCode.Payload(Sample.Wifi), Sample.Login(1)], ignoreOrder: true);
    }
}
