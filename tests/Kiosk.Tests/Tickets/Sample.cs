using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

static class Sample
{
    public static readonly TicketTemplates Templates =
        new(Path.Combine(AppContext.BaseDirectory, "printer-templates"), ownFolder: null);

    public static readonly WifiNetwork Wifi = new("Café; Zürich\"", "correct horse", WifiSecurity.Wpa, Hidden: false);

    public static VoucherTicket Voucher(int number = 1, string language = "en") => new()
    {
        Username = $"k7mp{number:0000}",
        Passcode = $"x2qd{number * 7919 % 10000:0000}",
        Plan = "Day pass",
        Price = "5.00",
        ValidFor = "1 day",
        Venue = "Hotel Adria",
        IssuedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(2026, 6, 2, 12, 0, 0, TimeSpan.Zero),
        Zone = TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), "two", "two"),
        DownloadLimitMb = 2048,
        Wifi = Wifi,
        LoginUrl = Login(number),
        Language = language,
    };

    public static string Login(int number) =>
        $"http://192.168.10.1/login?username=k7mp{number:0000}&password=x2qd{number * 7919 % 10000:0000}";

    public static TicketDocument Document(string template, VoucherTicket voucher) => Templates.Find(template)!.Compose(voucher);

    public static string Text(TicketDocument document) =>
        System.Text.Encoding.UTF8.GetString(new TicketRenderer().Render(document, TicketFormat.Text));

    /// <summary>A template of so much text, on a roll of 80 mm.</summary>
    public static TicketTemplate Template(string body) =>
        TicketTemplate.Parse("test", $"---\ntitle: Test\npaper: 80\n---\n{body}", out var error)
        ?? throw new InvalidOperationException(error!.ToString());
}
