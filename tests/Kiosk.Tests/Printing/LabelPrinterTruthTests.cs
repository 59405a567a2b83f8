using Kiosk.Emulators.Printers;
using Kiosk.Printing;
using Kiosk.Settings;

namespace Kiosk.Tests.Printing;

/// <summary>What a label printer says by ~HS, and what staff hear of it.</summary>
public sealed class LabelPrinterTruthTests : IAsyncLifetime
{
    readonly PrintRoom room = new(status: 20, also: timings => timings with
    {
        Status = TimeSpan.FromSeconds(20),
        StatusFresh = TimeSpan.Zero,
        Confirm = TimeSpan.FromSeconds(20),
    });

    LabelPrinterEmulator printer = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        printer = await LabelPrinterEmulator.StartAsync(new LabelPrinterSettings { TimePerLabel = TimeSpan.FromMilliseconds(10) }, CancellationToken.None);
        await room.With(new PrinterOptions { Name = "Labels", Kind = PrinterKind.Zpl, Address = printer.Address.ToString() }).StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await printer.DisposeAsync();
    }

    [Fact]
    public async Task Labels_are_confirmed_when_none_waits_in_the_printer_any_more()
    {
        var jobs = room.Print(20, "Labels");
        foreach (var job in jobs)
            await room.WhenAsync(job, PrintJobState.Confirmed);
        printer.Labels.ShouldBe(jobs.Select(job => $"^XA^FD{Tickets.Text(job)}^FS^XZ"));
    }

    [Theory]
    [InlineData(PrinterConditions.PaperOut, PrintSentence.PaperOut)]
    [InlineData(PrinterConditions.CoverOpen, PrintSentence.CoverOpen)]
    [InlineData(PrinterConditions.Offline, PrintSentence.Paused)]
    public async Task Labels_wait_for_a_printer_that_cannot_print_and_come_out_by_themselves(PrinterConditions conditions, string sentence)
    {
        printer.Conditions = conditions;
        var jobs = room.Print(3, "Labels");
        var waiting = await room.WhenAsync(jobs[0], job => job.Attempts >= 3);
        (waiting.State, waiting.Detail).ShouldBe((PrintJobState.Queued, sentence));
        printer.PrintedCount.ShouldBe(0);

        printer.Conditions = PrinterConditions.None;
        await room.WhenAsync(jobs[2], PrintJobState.Confirmed);
        printer.PrintedCount.ShouldBe(3);
    }

    [Fact]
    public async Task A_label_printer_that_says_nothing_is_not_ready()
    {
        printer.Behaviour = PrinterBehaviour.Silent;
        await using var hasty = new PrintRoom(status: 0.2);
        await hasty.With(new PrinterOptions { Name = "Labels", Kind = PrinterKind.Zpl, Address = printer.Address.ToString() }).StartAsync();
        var job = hasty.Print(hasty.Voucher(), "Labels");
        await hasty.WhenAsync(job, now => now.Attempts >= 2);
        hasty.Queue.Find(job.Id)!.Detail.ShouldBe(PrintSentence.Mute);

        printer.Behaviour = PrinterBehaviour.Normal;
        await hasty.WhenAsync(job, now => now.State is PrintJobState.Confirmed or PrintJobState.Unconfirmed);
        printer.PrintedCount.ShouldBe(1);
    }
}
