using System.Globalization;
using System.Text.RegularExpressions;
using Kiosk.Tests.Tickets;
using VoucherRevoker = Kiosk.Vouchers.VoucherRevoker;

namespace Kiosk.BrowserTests;

/// <summary>Printers that only the browser knows.</summary>
public sealed partial class PrintHereTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override Task<Venue> OpenAsync() => Venue.OpenAsync(
        "--Wifi:Ssid=Seaview Guest", "--Wifi:Password=sand-and-salt", "--Router:LoginUrl=http://192.168.10.1/login?username={username}&password={passcode}");

    [Theory]
    [InlineData("", 80)]
    [InlineData("?template=receipt-58mm&language=de", 58)]
    public async Task The_paper_has_the_ticket_alone_in_its_size_and_its_codes_scan(string query, double width)
    {
        var voucher = await Venue.IssueAsync();
        var print = new PrintPage(Page);
        await print.OpenAsync(voucher.Id, query);
        await Expect(print.Print).ToBeVisibleAsync();
        var shown = await print.Ticket.EvaluateAsync<double>("ticket => ticket.naturalHeight / ticket.naturalWidth");

        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), await print.PaperAsync(), Cancellation);
        var facts = ExternalTool.Run("pdfinfo", folder.File("paper.pdf"));
        facts.ShouldContain("Pages:           1\n");
        var size = PageSize().Match(facts);
        var (wide, high) = (Millimetres(size.Groups["width"].Value), Millimetres(size.Groups["height"].Value));
        wide.ShouldBe(width, 0.5);
        (high / wide).ShouldBe(shown, 0.02);
        ExternalTool.Run("pdftoppm", "-r", "300", "-png", "-singlefile", folder.File("paper.pdf"), folder.File("paper"));
        ExternalTool.Scan(folder.File("paper.png")).ShouldBe(
            ["WIFI:T:WPA;S:Seaview Guest;P:sand-and-salt;;", $"http://192.168.10.1/login?username={voucher.Username}&password={voucher.Passcode}"],
            ignoreOrder: true);
        ExternalTool.Run("pdftotext", folder.File("paper.pdf"), "-").ShouldNotContain("Print");
    }

    [Fact]
    public async Task Opening_it_is_in_the_history_and_counts_for_no_printed_ticket()
    {
        var voucher = await Venue.IssueAsync();
        var page = new VoucherPage(Page);
        await page.OpenAsync(voucher.Id);
        await page.PrintHere.TapAsync();
        await Expect(new PrintPage(Page).Ticket).ToBeVisibleAsync();
        await page.OpenAsync(voucher.Id);
        await Expect(page.History.Filter(new() { HasText = "opened for printing from a screen" })).ToHaveCountAsync(1);
        Venue.Ledger.ShouldHaveSingleItem().PrintCount.ShouldBe(0);
    }

    [Fact]
    public async Task The_dialog_opens_by_itself()
    {
        var voucher = await Venue.IssueAsync();
        await Page.AddInitScriptAsync("window.asked = 0; window.print = () => window.asked++;");
        var print = new PrintPage(Page);
        await print.OpenAsync(voucher.Id);
        await Page.WaitForFunctionAsync("window.asked === 1");
        await print.Print.TapAsync();
        await Page.WaitForFunctionAsync("window.asked === 2");
    }

    [Fact]
    public async Task A_revoked_voucher_has_no_ticket_to_print()
    {
        var voucher = await Venue.IssueAsync();
        await Venue.Kiosk.Get<VoucherRevoker>().RevokeAsync(voucher, "desk", Cancellation);
        await new PrintPage(Page).OpenAsync(voucher.Id);
        await Expect(Page).ToHaveURLAsync(new Regex($"/vouchers/{voucher.Id}$"));
    }

    [Fact]
    public async Task A_batch_s_sheet_is_opened_by_the_browser_itself()
    {
        var batch = new BatchPage(Page);
        await batch.OpenFormAsync();
        await batch.MakeAsync("2");
        await Expect(batch.Progress).ToContainTextAsync("2 of 2 made");
        var address = await batch.SheetHere.GetAttributeAsync("href");
        var answer = await Page.APIRequest.GetAsync(address!); // a link has one
        answer.Headers["content-type"].ShouldBe("application/pdf");
        answer.Headers.ShouldNotContainKey("content-disposition");
    }

    static double Millimetres(string points) => double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72;

    [GeneratedRegex(@"Page size:\s+(?<width>[\d.]+) x (?<height>[\d.]+) pts", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageSize();
}

public sealed class WithoutPrinterTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Script => false;

    protected override Task<Venue> OpenAsync() => Venue.OpenWithoutPrinterAsync();

    [Fact]
    public async Task This_screen_is_the_first_choice_and_says_how()
    {
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        var issued = await desk.IssueAsync("1 day");
        await Expect(issued.PrintHere).ToHaveClassAsync(new Regex("main"));
        await issued.PrintHere.TapAsync();
        var print = new PrintPage(Page);
        await Expect(print.Ticket).ToBeVisibleAsync();
        await Expect(print.Print).ToBeHiddenAsync();
        await Expect(print.Hint).ToContainTextAsync("Ctrl+P");
    }
}
