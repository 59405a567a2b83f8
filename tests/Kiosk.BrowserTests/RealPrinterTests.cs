using Kiosk.Tests.Printing.Ipp;
using Kiosk.Tests.Tickets;

namespace Kiosk.BrowserTests;

/// <summary>The whole way to paper with a printer and a scanner that nobody here wrote.</summary>
public sealed class RealPrinterTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Receipt = "receipt-80mm";

    protected override DisplaySize Size => DisplaySize.Desk;

    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(
        "--Venue:Name=Seaview Inn", "--Wifi:Ssid=Café; Zürich\\\"", "--Wifi:Password=p;a,s:s\\w\"1",
        "--Router:LoginUrl=http://192.0.2.1/login?username={username}&password={passcode}");

    [Fact]
    public async Task A_template_is_edited_previewed_and_printed_by_an_ipp_printer_and_its_codes_are_scanned()
    {
        await using var office = await IppPrinter.StartAsync();
        await AddAsync(office);

        var editor = new TemplatePage(Page);
        await editor.OpenAsync(Receipt, "text");
        await editor.ReplaceAsync("# {{venue}}", "# Welcome to {{venue}}");
        await Expect(editor.Letters).ToContainTextAsync("Welcome to Seaview Inn");
        await editor.SaveAndSeeAsync();

        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.Main).ToContainTextAsync("Printed");

        var spooled = office.SpoolFiles.ShouldHaveSingleItem();
        ExternalTool.Run("pdftotext", "-layout", spooled, "-").ShouldContain("Welcome to Seaview Inn");
        var voucher = Venue.Ledger.ShouldHaveSingleItem();
        var codes = Scan(spooled);
        var network = WifiPayload.Parse(codes.Single(code => code.StartsWith("WIFI:", StringComparison.Ordinal)));
        (network.Ssid, network.Password).ShouldBe(("Café; Zürich\\\"", "p;a,s:s\\w\"1"));
        codes.ShouldContain($"http://192.0.2.1/login?username={voucher.Username}&password={voucher.Passcode}");
    }

    async Task AddAsync(IppPrinter office)
    {
        var form = new PrinterFormPage(Page);
        await form.OpenNewAsync();
        await form.FillAsync("Office", office.Address);
        await form.Profile.SelectOptionAsync("ipp-a4");
        await form.Template.SelectOptionAsync(Receipt);
        await form.TestAsync();
        await Expect(form.TestResult).ToContainTextAsync("The printer answers.");
        var printers = await form.SaveAsync();
        await printers.MakeUsualAsync("Office");
        await Expect(printers.Card("Office")).ToContainTextAsync("Usual printer");
    }

    static string[] Scan(string pdf)
    {
        using var folder = new TempFolder();
        ExternalTool.Run("pdftoppm", "-r", "300", "-png", "-singlefile", pdf, folder.File("page"));
        return ExternalTool.Scan(folder.File("page.png"));
    }
}
