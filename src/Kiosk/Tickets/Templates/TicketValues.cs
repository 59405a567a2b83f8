using System.Globalization;

namespace Kiosk.Tickets.Templates;

/// <summary>The values a template can name, as text in the guest's language; null where the voucher has none.</summary>
static class TicketValues
{
    public const string YesText = "1";

    static readonly (string Name, Func<VoucherTicket, CultureInfo, string?> Text)[] Known =
    [
        ("venue", (t, _) => t.Venue),
        ("username", (t, _) => t.Username),
        ("passcode", (t, _) => t.Passcode),
        ("logo", (t, _) => Yes(t.Logo is not null)),
        ("sameCode", (t, _) => Yes(t.Username == t.Passcode)),
        ("fullName", (t, _) => t.FullName),
        ("plan", (t, _) => t.Plan),
        ("price", (t, _) => t.Price),
        ("validFor", (t, c) => TicketDates.Duration(t.ValidFor, c)),
        ("validFrom", (t, c) => TicketDates.Moment(t.ValidFrom, t.Zone, c)),
        ("expiresAt", (t, c) => TicketDates.Moment(t.ExpiresAt, t.Zone, c)),
        ("issuedAt", (t, c) => TicketDates.Moment(t.IssuedAt, t.Zone, c)),
        ("download", (t, c) => Amount(t.DownloadLimitMb, c)),
        ("upload", (t, c) => Amount(t.UploadLimitMb, c)),
        ("wifi", (t, _) => Yes(t.Wifi is not null)),
        ("ssid", (t, _) => t.Wifi?.Ssid),
        ("wifiPassword", (t, _) => t.Wifi is { Security: not WifiSecurity.Open } wifi ? wifi.Password : null),
        ("openWifi", (t, _) => Yes(t.Wifi is { Security: WifiSecurity.Open })),
        ("hiddenWifi", (t, _) => Yes(t.Wifi is { Hidden: true })),
        ("login", (t, _) => Yes(t.LoginUrl is not null)),
        ("loginUrl", (t, _) => t.LoginUrl),
        ("reprint", (t, _) => Yes(t.Reprint)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(k => k.Name)];

    public static string?[] Of(VoucherTicket ticket, CultureInfo culture) =>
        Array.ConvertAll(Known, k => CleanText.Value(k.Text(ticket, culture)));

    static string? Yes(bool yes) => yes ? YesText : null;

    static string? Amount(long? megabytes, CultureInfo culture) => megabytes switch
    {
        null or <= 0 => null,
        < 1024 => TicketWords.Amount("Megabytes", megabytes.Value, culture),
        _ => TicketWords.Amount("Gigabytes", megabytes.Value / 1024.0, culture),
    };
}
