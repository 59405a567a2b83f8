using System.Globalization;
using Kiosk.Emulators.AzireVpn;
using Kiosk.Emulators.Printers;
using Kiosk.Emulators.WRouter;
using Kiosk.GuestScreen;
using Kiosk.Printing;
using Kiosk.Printing.Templates;
using Kiosk.Settings;
using Kiosk.Vouchers;

namespace Kiosk.BrowserTests.Support;

/// <summary>A venue in business, with something to see on every page, and one whose router is in trouble.</summary>
public sealed class Tour : IAsyncLifetime
{
    static readonly string[] sixPlans =
    [
        .. new[] { "1 hour", "6 hours", "1 day", "3 days", "7 days", "30 days" }
            .SelectMany((validity, n) => new[] { $"--Plans:{n}:Name=Plan {n + 1}", $"--Plans:{n}:ValidFor={validity}", $"--Plans:{n}:DownloadLimitMb={500 * (n + 1)}", $"--Plans:{n}:Price=€{n + 1}" }),
    ];

    Venue busy = null!; // opened before the first stop
    Venue troubled = null!; // opened before the first stop
    readonly StagedAlerts alerts = new();
    AzireVpnEmulator azire = null!; // started before the first stop
    StagedUplinks uplinks = null!; // set up before the first stop
    EmulatedPhone phone = null!; // opened before the first stop
    readonly Dictionary<string, long> guests = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>Every page, in each of the states that look different.</summary>
    public static IReadOnlyList<string> Stops { get; } =
    [
        "home", "custom", "custom-wrong", "new-batch", "batches", "batch", "vouchers", "vouchers-none", "voucher", "voucher-revoked", "issued",
        "issued-more", "issued-revoked", "show", "show-made", "guest", "guest-arabic", "guest-nothing", "print", "replace", "revoke", "guests", "guests-none", "devices", "logins", "email", "facebook", "mobile", "free", "more",
        "print-jobs", "printers", "printer-new", "printer-wrong", "printer-edit", "printer-remove", "printer-test", "printers-found", "issued-doubt", "templates", "template", "template-wrong", "template-duplicate", "template-remove", "template-choices", "logo", "setup", "missing",
        "internet", "internet-down", "internet-home", "uplink", "uplink-down", "uplink-reconnect", "uplink-notify", "uplink-all-sessions", "uplink-new", "uplink-wrong", "uplink-edit", "uplink-remove", "uplink-history", "uplink-history-long", "alerts", "alert-settings", "trouble-alerts", "trouble-alert-settings", "alert-settings-wrong", "webhook-new", "webhook-wrong", "webhook-edit", "webhook-remove", "home-ending", "tokens", "tokens-made", "tokens-wrong", "token-rename", "token-delete", "token-delete-own", "trouble-internet", "trouble-home", "trouble-guests", "trouble-logins", "trouble-issued",
        .. IProxyStops.All,
    ];

    public static TheoryData<string> All { get; } = [.. Stops];

    public KioskUnderTest Kiosk => busy.Kiosk;

    public Uri AddressOf(string stop) => new((stop.StartsWith("trouble-", StringComparison.Ordinal) ? troubled : busy).Kiosk.Address, PathOf(stop));

    public string PathOf(string stop) => places[stop];

    /// <summary>The page as people see it, once it has drawn itself.</summary>
    public async Task OpenAsync(IPage page, string stop)
    {
        if (stop is "internet-down" or "internet-home" or "uplink-down")
            uplinks.ShowTunnelDown();
        else if (stop is "home-ending")
            uplinks.ShowTunnelEnding();
        else
            uplinks.ShowUp();
        await page.GotoAsync((guests.TryGetValue(stop, out var voucher) ? LinkTo(voucher) : AddressOf(stop)).ToString());
        if (stop == "custom-wrong")
        {
            var custom = new CustomPage(page);
            await custom.Download.FillAsync("a lot");
            await custom.MakeAsync();
            await Expect(custom.ErrorOf(custom.Download)).ToBeVisibleAsync();
        }

        if (stop == "printer-wrong")
        {
            var form = new PrinterFormPage(page);
            await form.FillAsync("Desk", "not an address");
            await form.SaveAsync();
            await Expect(form.ErrorOf(form.Address)).ToBeVisibleAsync();
        }

        if (stop is "tokens-made" or "tokens-wrong")
            await new TokensPage(page).MakeAsync(stop == "tokens-made" ? "Router in the bar" : "");
        if (stop == "uplink-wrong")
        {
            var form = new UplinkFormPage(page);
            await form.UnfoldAsync();
            await form.Seconds.FillAsync("2");
            await form.SaveAsync();
            await Expect(form.ErrorOf(form.Name)).ToBeVisibleAsync();
        }

        if (stop is "alert-settings-wrong" or "webhook-wrong")
        {
            var form = new AlertsPage(page);
            await (stop == "webhook-wrong" ? form.Address : form.QuietFrom).FillAsync(stop == "webhook-wrong" ? "gopher://example.org" : "22:00");
            await form.SaveAsync();
            await Expect(page.Locator(".error").First).ToBeVisibleAsync();
        }

        if (stop == "issued-more")
            await new IssuedPage(page).MoreWays.TapAsync();
        if (stop == "show-made")
            await new ShowPage(page).MakeAsync();

        if (stop == "template-wrong")
        {
            var template = new TemplatePage(page);
            await template.ReplaceAsync("# {{venue}}", "# {{venues}}");
            await Expect(template.BadLine).ToHaveCountAsync(1);
        }

        if (IProxyStops.All.Contains(stop))
            await IProxyStops.ActAsync(page, stop);
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
    }

    public async ValueTask InitializeAsync()
    {
        string[] settings =
        [
            "--Venue:Name=Seaview Inn", "--Wifi:Ssid=Seaview Guest", "--Wifi:Password=sand-and-salt",
            "--Router:LoginUrl=http://192.168.10.1/login?username={username}&password={passcode}", "--Venue:TicketLanguages=en,de,fr,uk,ar",
        ];
        busy = await Venue.OpenAsync(KioskUnderTest.UsualRouter with { SampleGuests = true }, isSetUp: true, settings: [.. settings, .. sixPlans]);
        troubled = await Venue.OpenAsync(settings);
        azire = await AzireVpnEmulator.StartAsync(new AzireVpnSettings(), TimeProvider.System, CancellationToken.None);
        phone = await EmulatedPhone.OpenAsync(busy.Kiosk, place: 4);
        foreach (var (stop, path) in (await FurnishAsync()).Concat(await IProxyStops.FurnishAsync(phone)))
            places.Add(stop, path);
    }

    public async ValueTask DisposeAsync()
    {
        await phone.DisposeAsync();
        await busy.DisposeAsync();
        await troubled.DisposeAsync();
        await alerts.DisposeAsync();
        await azire.DisposeAsync();
    }

    async Task<Dictionary<string, string>> FurnishAsync()
    {
        var guest = await busy.IssueAsync("Žofie Nováková-Šťastná", "7 days");
        var limited = (await busy.Kiosk.IssueAsync(new VoucherRequest { Plan = "Plan 3", FullName = "Room 12", Note = "Late arrival" })).Voucher!;
        foreach (var voucher in new[] { guest, limited })
        {
            busy.Router.Login(voucher.Username, voucher.Passcode).Succeeded.ShouldBeTrue();
            busy.Router.Use(voucher.Username, 123_456_789, 9_876_543);
        }

        var revoked = await busy.IssueAsync("Room 7");
        await busy.Kiosk.Get<VoucherRevoker>().RevokeAsync(revoked, "desk", CancellationToken.None);
        var batch = busy.Kiosk.Get<Batches>().Start(new BatchRequest(30, new VoucherRequest { Plan = "Plan 1" }), "desk", null).Batch!;
        await busy.Kiosk.SettleAsync();
        var printed = await busy.IssueAsync();
        busy.Kiosk.Get<PrintQueue>().Enqueue("Desk", [printed.Id, guest.Id], null, 1, "desk", null);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await busy.Printer.WaitForTicketsAsync(2, limit.Token);
        await DoubtAsync(limited.Id);
        busy.Kiosk.Get<PrintQueue>().EnqueueTestPage("Desk", "desk");
        AddPrinters();
        uplinks = new StagedUplinks(busy.Kiosk);
        await alerts.AddAsync(busy.Kiosk);
        AddSpareVpn();
        busy.Kiosk.Get<UplinkSettings>().Save(2, new Dictionary<string, string?> { ["Name"] = "Whole account", ["Needed"] = "false" }, "desk").ShouldBeEmpty();
        SeededHistory.Write(busy.Kiosk, "Whole account", TimeProvider.System.GetUtcNow());
        busy.Kiosk.Get<PrintQueue>().Enqueue("Bar", [printed.Id], null, 3, "desk", null);
        guests["guest"] = guest.Id;
        guests["guest-arabic"] = (await busy.Kiosk.IssueAsync(new VoucherRequest { Plan = "Plan 2", Language = "ar" })).Voucher!.Id;
        var templates = busy.Kiosk.Get<TemplateFiles>();
        templates.Duplicate("receipt-80mm", "Late night", "desk").IsDone.ShouldBeTrue();
        File.WriteAllText(Path.Combine(busy.Kiosk.Folder, "templates", "receipt-58mm.md"), "---\ntitle: Narrow\npaper: 58\n---\n{{#if wifi}}");
        busy.Kiosk.Get<TemplateSettings>().Save(new Dictionary<string, string> { ["Plans:0:Template"] = "late-night" }, "desk");
        var pending = await TroubleAsync();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["home"] = "/",
            ["custom"] = "/issue/custom",
            ["custom-wrong"] = "/issue/custom",
            ["new-batch"] = "/batches/new",
            ["batches"] = "/batches",
            ["batch"] = $"/batches/{batch.Id}",
            ["vouchers"] = "/vouchers",
            ["vouchers-none"] = "/vouchers?query=nobody",
            ["voucher"] = Of(limited),
            ["voucher-revoked"] = Of(revoked),
            ["issued"] = Of(printed, "/issued"),
            ["issued-more"] = Of(printed, "/issued"),
            ["show"] = Of(printed, "/show"),
            ["show-made"] = Of(printed, "/show"),
            ["guest"] = "/guest/made-anew-for-each-visit",
            ["guest-arabic"] = "/guest/made-anew-for-each-visit",
            ["guest-nothing"] = "/guest/there-is-no-such-link",
            ["print"] = Of(printed, "/print"),
            ["issued-revoked"] = Of(revoked, "/issued"),
            ["replace"] = Of(limited, "/replace"),
            ["revoke"] = Of(limited, "/revoke"),
            ["guests"] = "/guests",
            ["guests-none"] = "/guests?query=nobody",
            ["devices"] = "/guests/devices",
            ["logins"] = "/guests/lists/logins",
            ["email"] = "/guests/lists/email",
            ["facebook"] = "/guests/lists/facebook",
            ["mobile"] = "/guests/lists/mobile",
            ["free"] = "/guests/lists/free",
            ["more"] = "/more",
            ["print-jobs"] = "/print-jobs",
            ["printers"] = "/printers",
            ["printer-new"] = "/printers/new",
            ["printer-wrong"] = "/printers/new",
            ["printer-edit"] = "/printers/1",
            ["printer-remove"] = "/printers/1/remove",
            ["templates"] = "/templates",
            ["template"] = "/templates/receipt-80mm",
            ["template-wrong"] = "/templates/late-night?view=text",
            ["template-duplicate"] = "/templates/sheet-a4/duplicate",
            ["template-remove"] = "/templates/late-night/remove",
            ["template-choices"] = "/template-choices",
            ["logo"] = "/logo",
            ["printer-test"] = "/printers/0/test-page",
            ["printers-found"] = "/printers/found",
            ["issued-doubt"] = Of(limited, "/issued"),
            ["setup"] = "/setup",
            ["internet"] = "/internet",
            ["internet-down"] = "/internet",
            ["internet-home"] = "/",
            ["uplink"] = "/internet/VPN%20tunnel",
            ["uplink-down"] = "/internet/VPN%20tunnel",
            ["uplink-reconnect"] = "/internet/VPN%20tunnel/actions/reconnect",
            ["uplink-notify"] = "/internet/VPN%20tunnel/actions/notify",
            ["uplink-all-sessions"] = "/internet/Whole%20account/actions/reconnect",
            ["uplink-new"] = "/internet/new",
            ["uplink-wrong"] = "/internet/new",
            ["uplink-edit"] = "/internet/0/edit",
            ["uplink-remove"] = "/internet/1/remove",
            ["uplink-history"] = "/internet/Whole%20account/history",
            ["uplink-history-long"] = "/internet/Whole%20account/history?span=year",
            ["alerts"] = "/alerts",
            ["alert-settings"] = "/alerts/settings",
            ["alert-settings-wrong"] = "/alerts/settings",
            ["webhook-new"] = "/alerts/webhooks/new",
            ["webhook-wrong"] = "/alerts/webhooks/new",
            ["webhook-edit"] = "/alerts/webhooks/0",
            ["webhook-remove"] = "/alerts/webhooks/1/remove",
            ["home-ending"] = "/",
            ["trouble-alerts"] = "/alerts",
            ["trouble-alert-settings"] = "/alerts/settings",
            ["tokens"] = "/internet/Spare%20VPN/tokens",
            ["tokens-made"] = "/internet/Spare%20VPN/tokens",
            ["tokens-wrong"] = "/internet/Spare%20VPN/tokens",
            ["token-rename"] = $"/internet/Spare%20VPN/tokens/{azire.Tokens[1].Id}",
            ["token-delete"] = $"/internet/Spare%20VPN/tokens/{azire.Tokens[1].Id}/delete",
            ["token-delete-own"] = $"/internet/Spare%20VPN/tokens/{azire.Tokens[0].Id}/delete",
            ["trouble-internet"] = "/internet",
            ["missing"] = "/there-is-no-such-page",
            ["trouble-home"] = "/",
            ["trouble-guests"] = "/guests",
            ["trouble-logins"] = "/guests/lists/logins",
            ["trouble-issued"] = Of(pending, "/issued"),
        };
    }

    /// <summary>The printer hangs up in the middle of this ticket.</summary>
    async Task DoubtAsync(long voucher)
    {
        var queue = busy.Kiosk.Get<PrintQueue>();
        busy.Printer.Behaviour = PrinterBehaviour.ClosesMidway;
        queue.Enqueue("Desk", [voucher], null, 1, "desk", null);
        await Eventually.TrueAsync(() => queue.OfVoucher(voucher)[0].State is PrintJobState.Unconfirmed, "the ticket is in doubt");
        busy.Printer.Behaviour = PrinterBehaviour.Normal;
    }

    /// <summary>One that is asked while a page waits.</summary>
    void AddSpareVpn() => busy.Kiosk.Get<UplinkSettings>()
        .Save(3, new Dictionary<string, string?> { ["Kind"] = "azirevpn", ["Name"] = "Spare VPN", ["Url"] = azire.ApiUrl.ToString(), ["Key"] = azire.Token }, "desk")
        .ShouldBeEmpty();

    /// <summary>One whose port nobody listens at, and one that falls back on it.</summary>
    void AddPrinters()
    {
        var printers = busy.Kiosk.Get<PrinterSettings>();
        printers.Save(1, new Dictionary<string, string?> { ["Name"] = "Bar", ["Address"] = "tcp://127.0.0.1:1", ["Fallback"] = "Desk" }, "desk").ShouldBeEmpty();
        printers.Save(2, new Dictionary<string, string?> { ["Name"] = "Labels at the reception", ["Kind"] = "zpl", ["Address"] = "tcp://127.0.0.1:1" }, "desk").ShouldBeEmpty();
    }

    async Task<Voucher> TroubleAsync()
    {
        var guest = await troubled.IssueAsync("Room 3");
        troubled.Router.Login(guest.Username, guest.Passcode).Succeeded.ShouldBeTrue();
        await troubled.Kiosk.SyncAsync();
        troubled.Router.Faults.Add(FaultKind.CutAfter, 1, "create_voucher");
        troubled.Router.Faults.Add(FaultKind.Status5xx);
        var pending = await troubled.IssueAsync();
        await troubled.Kiosk.SyncAsync();
        return pending;
    }

    /// <summary>A guest's link opens once.</summary>
    Uri LinkTo(long voucherId) => new(busy.Kiosk.Address, $"/guest/{busy.Kiosk.Get<GuestLinks>().Make(voucherId, "desk")}");

    static string Of(Voucher voucher, string view = "") => string.Create(CultureInfo.InvariantCulture, $"/vouchers/{voucher.Id}{view}");
}
