using Kiosk.Emulators.Printers;
using Kiosk.Emulators.WRouter;
using Kiosk.Printing;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Printing;

/// <summary>The whole way from a tap to paper, on the emulated printer.</summary>
public sealed class IssuedTicketsTests : IAsyncLifetime
{
    static readonly VoucherRequest Printed = new() { ValidFor = "1 day", Print = new PrintWish("Desk") };
    KioskUnderTest kiosk = null!; // set by InitializeAsync
    ReceiptPrinterEmulator printer = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        kiosk = await KioskUnderTest.StartAsync("--Printers:0:Name=Desk", $"--Printers:0:Address={printer.Address}");
    }

    public async ValueTask DisposeAsync()
    {
        await kiosk.DisposeAsync();
        await printer.DisposeAsync();
    }

    [Fact]
    public async Task A_voucher_is_printed_once_the_router_has_confirmed_it()
    {
        var voucher = (await kiosk.IssueAsync(Printed)).Voucher!;
        (await PaperAsync(1))[0].Text.ShouldContain(VoucherCode.Group(voucher.Username));
    }

    [Fact]
    public async Task A_lost_answer_prints_after_it_was_settled()
    {
        kiosk.Router.Faults.Add(FaultKind.CutAfter, 1, "create_voucher");
        var issued = await kiosk.IssueAsync(Printed);
        issued.Failure!.Code.ShouldBe(FailureCode.RouterUnknown);
        var voucher = issued.Voucher!; // pending, or already settled: the router's list is read at once
        (await PaperAsync(1))[0].Text.ShouldContain(VoucherCode.Group(voucher.Username));
    }

    [Fact]
    public async Task What_the_router_refused_is_never_printed()
    {
        kiosk.Router.Faults.Add(FaultKind.WrongKey, 1, "create_voucher");
        await kiosk.IssueAsync(Printed);
        await kiosk.IssueAsync(Printed);
        await PaperAsync(1);
        kiosk.Get<PrintQueue>().Recent(10).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_batch_prints_each_of_its_vouchers_once()
    {
        var batch = kiosk.Get<Batches>().Start(new BatchRequest(12, Printed), "desk", null).Batch!;
        var paper = await PaperAsync(12);
        var names = kiosk.Get<VoucherStore>().OfBatch(batch.Id).Select(voucher => VoucherCode.Group(voucher.Username)).ToList();
        paper.Select(ticket => names.Single(name => ticket.Text.Contains(name, StringComparison.Ordinal))).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public async Task A_restart_between_issuing_and_printing_prints_once()
    {
        await printer.DisposeAsync();
        var voucher = (await kiosk.IssueAsync(Printed)).Voucher!;
        printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings { Port = printer.Port }, CancellationToken.None);
        await kiosk.RestartAsync();
        (await PaperAsync(1))[0].Text.ShouldContain(VoucherCode.Group(voucher.Username));
        kiosk.Get<IssuedTickets>().PrintReady();
        kiosk.Get<PrintQueue>().OfVoucher(voucher.Id).Count.ShouldBe(1);
    }

    async Task<IReadOnlyList<PrintedTicket>> PaperAsync(int count)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await printer.WaitForTicketsAsync(count, timeout.Token);
    }
}
