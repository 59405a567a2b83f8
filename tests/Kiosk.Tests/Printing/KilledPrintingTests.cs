using Kiosk.Emulators.Printers;
using Kiosk.Printing;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Printing;

/// <summary>The process is killed at random points of a full queue; each ticket is on paper once, or a person is asked.</summary>
public sealed class KilledPrintingTests : IAsyncLifetime
{
    const int Jobs = 200;
    const int Kills = 8;
    static readonly string[] Names = ["Desk", "Bar", "Pool"];
    readonly Random random = new(20260601);
    readonly List<ReceiptPrinterEmulator> printers = [];
    KioskUnderTest kiosk = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        foreach (var _ in Names)
            printers.Add(await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings { TimePerTicket = TimeSpan.FromMilliseconds(15) }, CancellationToken.None));
        kiosk = await KioskUnderTest.StartAsync([.. Names.Zip(printers).Index().SelectMany(entry => Setting(entry.Index, entry.Item.First, entry.Item.Second))]);
    }

    public async ValueTask DisposeAsync()
    {
        await kiosk.DisposeAsync();
        foreach (var printer in printers)
            await printer.DisposeAsync();
    }

    [Fact]
    public async Task Each_of_two_hundred_tickets_is_on_paper_exactly_once_or_a_person_is_asked()
    {
        var batch = kiosk.Get<Batches>().Start(new BatchRequest(Jobs, new VoucherRequest { ValidFor = "1 day" }), "desk", null).Batch!;
        await kiosk.SettleAsync();
        await kiosk.SleepAsync();
        var vouchers = kiosk.Get<VoucherStore>().OfBatch(batch.Id);
        foreach (var (number, voucher) in vouchers.Index())
            kiosk.Get<PrintQueue>().Enqueue(Names[number % Names.Length], [voucher.Id], null, 1, "desk", null);

        for (var kill = 1; kill <= Kills; kill++)
            await LiveAndDieAsync(kill);
        await kiosk.WakeAsync();
        await Eventually.TrueAsync(() => Unfinished() == 0, "every ticket has its end");

        var paper = printers.SelectMany(printer => printer.Paper).Select(ticket => ticket.Text).ToList();
        var outcomes = vouchers.Select(voucher => (
            kiosk.Get<PrintQueue>().OfVoucher(voucher.Id).ShouldHaveSingleItem().State,
            OnPaper: paper.Count(text => text.Contains(VoucherCode.Group(voucher.Username), StringComparison.Ordinal)))).ToList();
        outcomes.ShouldAllBe(outcome => outcome.State == PrintJobState.Confirmed ? outcome.OnPaper == 1
            : outcome.State == PrintJobState.Unconfirmed && outcome.OnPaper <= 1);
        outcomes.Count(outcome => outcome.State is PrintJobState.Unconfirmed).ShouldBeLessThanOrEqualTo(Kills * Names.Length);
    }

    /// <summary>One life of the kiosk: it starts, resumes, prints a random number of tickets and is killed.</summary>
    async Task LiveAndDieAsync(int kill)
    {
        var after = Math.Min(Printed() + random.Next(1, 30), Jobs * kill / (Kills + 1));
        await using var process = KioskProcess.Start("serve", SettingsOfProcess());
        await Eventually.TrueAsync(() => process.HasExited || Printed() >= after, "some tickets are printed");
        process.HasExited.ShouldBeFalse();
        await Task.Delay(random.Next(0, 20));
        await process.KillAsync();
    }

    int Printed() => printers.Sum(printer => printer.Paper.Count);

    int Unfinished() => kiosk.Get<PrintQueue>().Recent(2 * Jobs).Count(job => job.State is PrintJobState.Queued or PrintJobState.Sending);

    Dictionary<string, string> SettingsOfProcess() => kiosk.Settings
        .Concat(Names.Zip(printers).Index().SelectMany(entry => Setting(entry.Index, entry.Item.First, entry.Item.Second))
            .Select(text => text[2..].Split('=', 2)).Select(pair => new KeyValuePair<string, string>(pair[0], pair[1])))
        .ToDictionary();

    static string[] Setting(int number, string name, ReceiptPrinterEmulator printer) =>
        [$"--Printers:{number}:Name={name}", $"--Printers:{number}:Address={printer.Address}"];
}
