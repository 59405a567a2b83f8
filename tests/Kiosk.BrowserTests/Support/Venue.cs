using Kiosk.Emulators.AirVpn;
using Kiosk.Emulators.Printers;
using Kiosk.Emulators.WRouter;
using Kiosk.Vouchers;

namespace Kiosk.BrowserTests.Support;

/// <summary>A kiosk with its router and a receipt printer.</summary>
public sealed class Venue : IAsyncDisposable
{
    /// <summary>The uplink of <see cref="OpenWithTunnelAsync"/>.</summary>
    public const string Tunnel = "VPN tunnel";

    AirVpnEmulator? vpn;

    Venue(KioskUnderTest kiosk, ReceiptPrinterEmulator printer) => (Kiosk, Printer) = (kiosk, printer);

    public KioskUnderTest Kiosk { get; }
    public ReceiptPrinterEmulator Printer { get; }
    public WRouterEmulator Router => Kiosk.Router;
    public AirVpnEmulator Vpn => vpn ?? throw new InvalidOperationException("This venue has no tunnel.");
    public IReadOnlyList<Voucher> Ledger => Kiosk.Get<VoucherStore>().Search(new VoucherQuery(PageSize: 1000)).Items;

    public static Task<Venue> OpenAsync(params string[] settings) => OpenAsync(KioskUnderTest.UsualRouter, isSetUp: true, settings: settings);

    public static async Task<Venue> OpenAsync(WRouterSettings router, bool isSetUp, TimeProvider? time = null, params string[] settings)
    {
        var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        string[] desk = ["--Printers:0:Name=Desk", "--Printers:0:Kind=escpos", $"--Printers:0:Address={printer.Address}"];
        var kiosk = await KioskUnderTest.StartAsync(router, isSetUp, time ?? TimeProvider.System, [.. desk, .. settings]);
        return new Venue(kiosk, printer);
    }

    /// <summary>Guests go through the AirVPN session of the device <c>venue-router</c>.</summary>
    public static async Task<Venue> OpenWithTunnelAsync()
    {
        var emulator = await AirVpnEmulator.StartAsync(new AirVpnSettings { ReconnectAfter = TimeSpan.FromSeconds(1) }, TimeProvider.System, CancellationToken.None);
        var venue = await OpenAsync(
            "--Uplinks:0:Kind=airvpn", $"--Uplinks:0:Name={Tunnel}", $"--Uplinks:0:Url={emulator.ApiUrl}", $"--Uplinks:0:Key={emulator.ApiKey}",
            "--Uplinks:0:Target=venue-router", "--Uplinks:0:PollSeconds=5");
        venue.vpn = emulator;
        return venue;
    }

    public static async Task<Venue> OpenWithoutPrinterAsync() => new(
        await KioskUnderTest.StartAsync(),
        await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None));

    public async Task<Voucher> IssueAsync(string? name = null, string validFor = "1 day") =>
        (await Kiosk.IssueAsync(new VoucherRequest { ValidFor = validFor, FullName = name })).Voucher!;

    /// <summary>The guest's phone opens a page, such as the one a scanned code names.</summary>
    public static async Task<string> PhoneOpensAsync(string address)
    {
        using var phone = new HttpClient(new SocketsHttpHandler());
        return await phone.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Kiosk.DisposeAsync();
        await Printer.DisposeAsync();
        if (vpn is not null)
            await vpn.DisposeAsync();
    }
}
