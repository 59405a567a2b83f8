using System.Text;
using Kiosk.Printing;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>Before a ticket: whatever answers, it waits, and staff read what to do.</summary>
public sealed class IppAwayTests
{
    public static TheoryData<string, string, string?> Answers => new()
    {
        { "200 OK", IppSentence.NotIpp, null },
        { "404 Not Found", IppSentence.NotIpp, null },
        { "500 Internal Server Error", IppSentence.NotIpp, null },
        { "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"printer\"", IppSentence.PasswordNeeded, null },
        { "403 Forbidden", IppSentence.PasswordNeeded, null },
        { "426 Upgrade Required\r\nUpgrade: TLS/1.2,HTTP/1.1", IppSentence.SecureOnly, "ipps:" },
        { "503 Service Unavailable", IppSentence.Busy, null },
        { "301 Moved Permanently\r\nLocation: http://127.0.0.1:1/elsewhere?key=secret", IppSentence.Redirected, "http://127.0.0.1:1/elsewhere" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_is_no_answer_of_a_printer_is_named(string status, string sentence, string? argument)
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, _ => ScriptedReply.Of("<html>Welcome</html>", status: status)));
        using var desk = new IppDesk();
        var trouble = await desk.AwayAsync(printer.Address);
        trouble.Sentence.ShouldBe(sentence);
        (trouble.Argument ?? "").ShouldStartWith(argument ?? "");
        (trouble.Argument ?? "").ShouldNotContain("secret");
        printer.Asked.ShouldBe([IppBytes.GetPrinterAttributes]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("0101000000000001")]
    [InlineData("010100000000000101")]
    [InlineData("0101000000000001044400")]
    [InlineData("01010000000000010444ffff")]
    [InlineData("010100000000000104440001610fff61")]
    [InlineData("01010000000000014400016100016103")]
    [InlineData("0101000000000001044400000001 6103")]
    [InlineData("01010000000000010421000161000203e803")]
    [InlineData("ff010000000000010103")]
    public async Task Bytes_that_are_no_message_are_named(string hex)
    {
        await using var printer = new ScriptedPrinter(
            (IppBytes.GetPrinterAttributes, _ => ScriptedReply.Of(IppBytes.Bytes(hex.Replace(" ", "", StringComparison.Ordinal)), "application/ipp")));
        using var desk = new IppDesk();
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(IppSentence.Unreadable);
    }

    [Fact]
    public async Task An_answer_to_another_question_is_not_believed()
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: IppBytes.Printer(), change: 1)));
        using var desk = new IppDesk();
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(IppSentence.Unreadable);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, _ =>
            ScriptedReply.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 99999999999\r\n\r\n" + new string('\x01', 3 << 20), Then.Hang)));
        using var desk = new IppDesk();
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(IppSentence.Unreadable);
    }

    [Theory]
    [InlineData(Then.Close)]
    [InlineData(Then.Reset)]
    [InlineData(Then.Hang)]
    public async Task A_printer_that_gives_no_answer_is_away(Then then)
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, _ => ScriptedReply.Raw("HTTP/1.1 200 OK\r\nContent-Le", then)));
        using var desk = new IppDesk(IppDesk.Quick with { Answer = TimeSpan.FromSeconds(0.3) });
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(PrintSentence.Away);
    }

    [Fact]
    public async Task Reasons_without_end_are_one_line_of_a_sentence()
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, request =>
            IppBytes.Reply(request, groups: IppBytes.Printer(5, "a\n" + new string('x', 60_000)))));
        using var desk = new IppDesk();
        var trouble = await desk.AwayAsync(printer.Address);
        trouble.Sentence.ShouldBe(IppSentence.Stopped);
        trouble.Argument!.Length.ShouldBeLessThan(200);
        trouble.Argument.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData(3, "none", false, IppSentence.NotAccepting)]
    [InlineData(5, "none", true, IppSentence.Stopped)]
    [InlineData(5, "vendor-thing-error", true, IppSentence.Stopped)]
    [InlineData(5, "toner-low-warning", true, IppSentence.Stopped)]
    [InlineData(5, "paused", true, IppSentence.Paused)]
    [InlineData(5, "marker-supply-empty-warning", true, IppSentence.SupplyEmpty)]
    [InlineData(3, "marker-supply-empty-error", true, IppSentence.SupplyEmpty)]
    [InlineData(3, "toner-empty", true, IppSentence.SupplyEmpty)]
    [InlineData(3, "media-needed-error", true, IppSentence.MediaEmpty)]
    [InlineData(3, "media-empty-report", true, IppSentence.MediaEmpty)]
    [InlineData(3, "output-area-full-error", true, IppSentence.OutputFull)]
    [InlineData(3, "offline", true, IppSentence.Offline)]
    public async Task What_stops_it_is_named(int state, string reason, bool accepts, string sentence)
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: IppBytes.Printer(state, reason, accepts))));
        using var desk = new IppDesk();
        (await desk.AwayAsync(printer.Address)).Sentence.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("media-low")]
    [InlineData("marker-supply-empty-warning")]
    [InlineData("offline-report")]
    [InlineData("vendor-thing-error")]
    public async Task What_does_not_stop_it_stops_no_ticket(string reason)
    {
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: IppBytes.Printer(4, reason))));
        using var desk = new IppDesk();
        await using var link = await desk.OpenAsync(printer.Address);
        link.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task An_empty_tray_beside_a_full_one_stops_no_ticket()
    {
        var trays = IppBytes.Value("44", "media-ready", "iso_a4_210x297mm") + IppBytes.Value("44", "", "iso_a5_148x210mm");
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: IppBytes.Printer(3, "media-empty-warning") + trays)));
        using var desk = new IppDesk();
        await using var link = await desk.OpenAsync(printer.Address);
        link.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0x0507, IppSentence.Busy)]
    [InlineData(0x0506, IppSentence.NotAccepting)]
    [InlineData(0x040a, IppSentence.NoPdf)]
    [InlineData(0x0402, IppSentence.PasswordNeeded)]
    [InlineData(0x040b, IppSentence.Refused)]
    public async Task A_ticket_it_would_refuse_waits(int status, string sentence)
    {
        await using var printer = new ScriptedPrinter((IppBytes.ValidateJob, request => IppBytes.Reply(request, status, IppBytes.Message("so\x1b[2J it\nis"))));
        using var desk = new IppDesk();
        var trouble = await desk.AwayAsync(printer.Address);
        trouble.ShouldBe(new PrintTrouble(sentence, sentence == IppSentence.Refused ? "so [2J it is (0x040b)" : null));
        printer.Asked.ShouldNotContain(IppBytes.PrintJob);
    }

    [Fact]
    public async Task Tags_nobody_knows_and_collections_are_passed_over()
    {
        var strange = IppBytes.Hex("7f", "extension", "00000000") + IppBytes.Hex("32", "resolution", "0000012c0000012c03") + IppBytes.Hex("13", "no-value", "")
            + IppBytes.Hex("34", "media-col", "") + IppBytes.Value("4a", "", "printer-state") + IppBytes.Number("21", "", 5)
            + IppBytes.Hex("34", "", "") + IppBytes.Value("4a", "", "deep") + IppBytes.Hex("37", "", "") + IppBytes.Hex("37", "", "") + "0f" + IppBytes.Value("44", "future", "x");
        await using var printer = new ScriptedPrinter((IppBytes.GetPrinterAttributes, request => IppBytes.Reply(request, groups: IppBytes.Printer() + strange)));
        using var desk = new IppDesk();
        await using var link = await desk.OpenAsync(printer.Address);
        link.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Whatever_arrives_it_is_a_message_or_refused()
    {
        var random = new Random(8010);
        var sound = IppBytes.Answer(new ScriptedRequest("", "\x01\x01\0\x0b\0\0\0\x01", 1, 1), groups: IppBytes.Printer() + IppBytes.Job(9, impressions: 1));
        var readable = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var bytes = (byte[])sound.Clone();
            for (var change = random.Next(4); change >= 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                IppReader.Read(bytes.AsSpan(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));
                readable++;
            }
            catch (IppFormatException exception)
            {
                exception.Message.ShouldNotBeEmpty();
            }
        }

        readable.ShouldBeInRange(1, 19_999);
        Encoding.ASCII.GetString(sound).ShouldContain("printer-state");
    }
}
