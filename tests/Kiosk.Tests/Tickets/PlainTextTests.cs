using System.Runtime.CompilerServices;

namespace Kiosk.Tests.Tickets;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("receipt-80mm", "en")]
    [InlineData("receipt-80mm", "de")]
    [InlineData("receipt-58mm", "fr")]
    [InlineData("receipt-58mm", "en")]
    [InlineData("receipt-80mm", "ar")]
    [InlineData("sheet-a4", "en")]
    public void Reads_as_approved(string template, string language) =>
        Approve($"{template}.{language}", Sample.Text(Sample.Document(template, Sample.Voucher(1, language))));

    [Theory]
    [InlineData("ar")]
    [InlineData("he")]
    public void Marks_of_direction_are_for_drawing_only(string language)
    {
        var ticket = Sample.Document("receipt-80mm", Sample.Voucher(1, language) with { Venue = "Hotel שלום" });

        Sample.Text(ticket).ShouldNotContain(Kiosk.Tickets.Isolates.Begin);
        Sample.Text(ticket).ShouldNotContain(Kiosk.Tickets.Isolates.End);
        ticket.Blocks.OfType<Kiosk.Tickets.HeadingBlock>().First().Lines[0].Runs[0].Text.ShouldContain(Kiosk.Tickets.Isolates.Begin);
    }

    [Fact]
    public void Reads_as_approved_with_everything_and_with_next_to_nothing()
    {
        var voucher = Sample.Voucher() with
        {
            FullName = "Ana Kovač",
            ValidFor = "30 days",
            ValidFrom = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero),
            DownloadLimitMb = 500,
            UploadLimitMb = 1536,
            Wifi = new("Adria", null, Kiosk.Tickets.WifiSecurity.Open, Hidden: true),
            Reprint = true,
        };
        Approve("everything", Sample.Text(Sample.Document("receipt-80mm", voucher)));

        var bare = new Kiosk.Tickets.VoucherTicket
        {
            Username = "ab34cd56",
            Passcode = "ab34cd56",
            Venue = "V",
            IssuedAt = voucher.IssuedAt,
            Zone = voucher.Zone,
        };
        Approve("bare", Sample.Text(Sample.Document("receipt-80mm", bare)));
    }

    /// <summary>Compares with the file of that name in the folder Approved; the text received is left beside it.</summary>
    static void Approve(string name, string text, [CallerFilePath] string source = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(source)!, "Approved", $"{name}.approved.txt");
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (text != expected)
            File.WriteAllText(received, text);
        text.ShouldBe(expected);
        File.Delete(received);
    }
}
