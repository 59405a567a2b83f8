using Kiosk.Emulators.Printers;
using Kiosk.Emulators.WRouter;
using Kiosk.Vouchers;

namespace Kiosk.BrowserTests.Support;

/// <summary>A kiosk with its router and a receipt printer.</summary>
public sealed class Venue : IAsyncDisposable
{
    Venue(KioskUnderTest kiosk, ReceiptPrinterEmulator printer) => (Kiosk, Printer) = (kiosk, printer);

    public KioskUnderTest Kiosk { get; }
    public ReceiptPrinterEmulator Printer { get; }
    public WRouterEmulator Router => Kiosk.Router;
    public IReadOnlyList<Voucher> Ledger => Kiosk.Get<VoucherStore>().Search(new VoucherQuery(PageSize: 1000)).Items;

    public static Task<Venue> OpenAsync(params string[] settings) => OpenAsync(KioskUnderTest.UsualRouter, isSetUp: true, settings: settings);

    public static async Task<Venue> OpenAsync(WRouterSettings router, bool isSetUp, TimeProvider? time = null, params string[] settings)
    {
        var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        string[] desk = ["--Printers:0:Name=Desk", "--Printers:0:Kind=escpos", $"--Printers:0:Address={printer.Address}"];
        var kiosk = await KioskUnderTest.StartAsync(router, isSetUp, time ?? TimeProvider.System, [.. desk, .. settings]);
        return new Venue(kiosk, printer);
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
    }
}
