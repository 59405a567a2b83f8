using Kiosk.Emulators;
using Kiosk.Emulators.WRouter;
using Kiosk.Staff;
using Kiosk.Vouchers;

namespace Kiosk.Commands;

/// <summary>The sample venue of the demo: its devices, its settings and its first guests.</summary>
static class DemoVenue
{
    static readonly (string Name, string Plan)[] Guests =
    [
        ("Room 12", "1 day"), ("Žofie Nováková", "3 days"), ("Room 7", "1 day"), ("Ada Lovelace", "7 days"), ("Room 21", "1 hour"),
        ("Meeting 01", "Meeting"), ("Meeting 02", "Meeting"), ("José Álvarez", "3 days"), ("Room 3", "1 day"), ("Caravan 14", "7 days"),
        ("Bar", "1 hour"), ("Room 16", "1 day"),
    ];

    public static EmulatorHostSettings Devices { get; } = new()
    {
        WRouter = new WRouterSettings { PostEnabled = true, Lively = true, TickEvery = TimeSpan.FromSeconds(2), TimeZone = TimeZoneInfo.Local },
    };

    public static IReadOnlyDictionary<string, string?> Settings(EmulatorHost devices, string folder) =>
        new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Demo"] = "true",
            ["DataDirectory"] = folder,
            ["Venue:Name"] = "Seaview Inn",
            ["Venue:TicketLanguages"] = "en,de,fr,es,ar",
            ["Wifi:Ssid"] = "Seaview Guest",
            ["Wifi:Password"] = "sand-and-salt",
            ["Router:Url"] = devices.WRouter.ApiUrl.ToString(),
            ["Router:ApiKey"] = devices.WRouter.ApiKey,
            ["Router:LoginUrl"] = $"{devices.WRouter.LoginUrl}?username={{username}}&password={{passcode}}",
            ["Router:SyncSeconds"] = "5",
            ["Printers:0:Name"] = "Desk",
            ["Printers:0:Kind"] = "escpos",
            ["Printers:0:Address"] = devices.ReceiptPrinter.Address.ToString(),
            ["Printers:1:Name"] = "Labels",
            ["Printers:1:Kind"] = "zpl",
            ["Printers:1:Profile"] = "zpl-203",
            ["Printers:1:Template"] = "label-57x32",
            ["Printers:1:Address"] = devices.LabelPrinter.Address.ToString(),
        }
        .Concat(Plan(0, "1 hour", "1 hour", 500)).Concat(Plan(1, "1 day", "1 day")).Concat(Plan(2, "3 days", "3 days"))
        .Concat(Plan(3, "7 days", "7 days", price: "€5")).Concat(Plan(4, "Meeting", "1 day", 2000))
        .Concat(DemoUplinks.Settings(devices))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Issues the vouchers of the guests who are there when the doors open; most of them are online at once.</summary>
    public static async Task OpenAsync(IServiceProvider services, WRouterEmulator router, CancellationToken cancellationToken)
    {
        var issuer = services.GetRequiredService<VoucherIssuer>();
        foreach (var (number, (name, plan)) in Guests.Index())
        {
            var request = new VoucherRequest { Plan = plan, FullName = name, Print = new PrintWish("Desk") };
            var result = await issuer.IssueAsync(request, Actor.Desk, idempotencyKey: null, cancellationToken);
            if (number % 3 == 2 || result.Voucher is not { } voucher || !router.Login(voucher.Username, voucher.Passcode).Succeeded)
                continue;
            router.Use(voucher.Username, (number + 1) * 37_000_000L, (number + 1) * 4_100_000L);
        }

        services.GetRequiredService<RouterSyncSignal>().Wake();
    }

    static IEnumerable<KeyValuePair<string, string?>> Plan(int number, string name, string validFor, int? megabytes = null, string? price = null) =>
    [
        new($"Plans:{number}:Name", name),
        new($"Plans:{number}:ValidFor", validFor),
        new($"Plans:{number}:DownloadLimitMb", megabytes?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new($"Plans:{number}:Price", price),
    ];
}
