using System.Net.Sockets;
using Kiosk.Emulators.Printers;

namespace Kiosk.Tests.Emulators.Printers;

public sealed class ReceiptPrinterEmulatorTests
{
    static readonly byte[] cut = [0x1D, 0x56, 0x42, 0x00];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 20_000)]
    public async Task Prints_one_job_after_another()
    {
        await using var printer = await StartAsync();
        foreach (var name in (string[])["one", "two"])
        {
            await using var sender = await PrinterSender.ConnectAsync(printer);
            await sender.SendTextAsync(name + "\n");
            await sender.SendAsync(cut);
        }

        var tickets = await printer.WaitForTicketsAsync(2, Cancellation);

        tickets.Select(t => t.Text).ShouldBe(["one", "two"]);
        printer.RawJobs.ShouldBe([[.. "one\n"u8, .. cut], [.. "two\n"u8, .. cut]]);
    }

    [Fact(Timeout = 20_000)]
    public async Task Tells_when_a_ticket_is_cut()
    {
        await using var printer = await StartAsync();
        var told = new TaskCompletionSource<string>();
        printer.Printed += (_, e) => told.TrySetResult(e.Ticket.Text);
        await using var sender = await PrinterSender.ConnectAsync(printer);

        await sender.SendTextAsync("hello\n");
        await sender.SendAsync(cut);

        (await told.Task.WaitAsync(Cancellation)).ShouldBe("hello");
    }

    [Theory(Timeout = 20_000)]
    [InlineData(PrinterConditions.None, 0x12, 0x12, 0x12)]
    [InlineData(PrinterConditions.PaperNearEnd, 0x12, 0x12, 0x1E)]
    [InlineData(PrinterConditions.PaperOut, 0x1A, 0x32, 0x7E)]
    [InlineData(PrinterConditions.CoverOpen, 0x1A, 0x16, 0x12)]
    [InlineData(PrinterConditions.Offline, 0x1A, 0x12, 0x12)]
    public async Task Answers_for_its_state(PrinterConditions conditions, byte printer, byte offline, byte paper)
    {
        await using var emulator = await StartAsync();
        emulator.Conditions = conditions;
        await using var sender = await PrinterSender.ConnectAsync(emulator);

        (await sender.AskAsync(0x10, 0x04, 1)).ShouldBe(printer);
        (await sender.AskAsync(0x10, 0x04, 2)).ShouldBe(offline);
        (await sender.AskAsync(0x10, 0x04, 3)).ShouldBe((byte)0x12);
        (await sender.AskAsync(0x10, 0x04, 4)).ShouldBe(paper);
    }

    [Theory(Timeout = 20_000)]
    [InlineData(PrinterConditions.PaperOut)]
    [InlineData(PrinterConditions.CoverOpen)]
    [InlineData(PrinterConditions.Offline)]
    public async Task Holds_a_job_until_it_is_mended(PrinterConditions conditions)
    {
        await using var printer = await StartAsync();
        printer.Conditions = conditions;
        await using var sender = await PrinterSender.ConnectAsync(printer);
        await sender.SendTextAsync("late\n");
        await sender.SendAsync(cut);
        await sender.SendAsync(0x1D, 0x72, 1);
        // The answer to a real-time question comes although the rest waits: all before it has arrived.
        await sender.AskAsync(0x10, 0x04, 1);
        printer.Paper.ShouldBeEmpty();

        printer.Conditions = PrinterConditions.None;

        (await sender.ReadAsync(1)).ShouldBe([0]);
        printer.Paper.ShouldHaveSingleItem().Text.ShouldBe("late");
    }

    [Fact(Timeout = 20_000)]
    public async Task Confirms_that_all_before_is_printed()
    {
        await using var printer = await StartAsync();
        await using var sender = await PrinterSender.ConnectAsync(printer);

        await sender.SendTextAsync("paid\n");
        await sender.SendAsync([.. cut, 0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, (byte)'a', (byte)'b', (byte)'c', (byte)'d']);

        (await sender.ReadAsync(7)).ShouldBe([0x37, 0x22, (byte)'a', (byte)'b', (byte)'c', (byte)'d', 0]);
        printer.Paper.Count.ShouldBe(1);
    }

    [Fact(Timeout = 20_000)]
    public async Task Switched_off_refuses_and_comes_back_at_the_same_port()
    {
        await using var printer = await StartAsync();
        var port = printer.Port;
        printer.Behaviour = PrinterBehaviour.Off;
        await Should.ThrowAsync<SocketException>(async () => await PrinterSender.ConnectAsync(printer));

        printer.Behaviour = PrinterBehaviour.Normal;

        printer.Port.ShouldBe(port);
        await using var sender = await PrinterSender.ConnectAsync(printer);
        (await sender.AskAsync(0x10, 0x04, 1)).ShouldBe((byte)0x12);
    }

    [Fact(Timeout = 20_000)]
    public async Task Closes_midway()
    {
        await using var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings { CloseAfterBytes = 10 }, Cancellation);
        printer.Behaviour = PrinterBehaviour.ClosesMidway;
        await using var sender = await PrinterSender.ConnectAsync(printer);
        await sender.SendTextAsync("0123456789 and more\n");

        await Should.ThrowAsync<IOException>(async () => await sender.ReadAsync(1));
        printer.RawJobs.ShouldHaveSingleItem().ShouldBe("0123456789"u8.ToArray());
        printer.Paper.ShouldBeEmpty();
    }

    [Fact(Timeout = 20_000)]
    public async Task A_printer_that_never_reads_gets_nothing_until_it_does()
    {
        await using var printer = await StartAsync();
        printer.Behaviour = PrinterBehaviour.NeverReads;
        await using var sender = await PrinterSender.ConnectAsync(printer);
        await sender.SendTextAsync("patience\n");
        await sender.SendAsync(cut);
        printer.RawJobs.Sum(j => j.Length).ShouldBe(0);

        printer.Behaviour = PrinterBehaviour.Normal;

        (await printer.WaitForTicketsAsync(1, Cancellation))[0].Text.ShouldBe("patience");
    }

    [Fact(Timeout = 20_000)]
    public async Task Garbled_answers_break_the_fixed_bits()
    {
        await using var printer = await StartAsync();
        printer.Behaviour = PrinterBehaviour.GarbledStatus;
        await using var sender = await PrinterSender.ConnectAsync(printer);

        await sender.SendAsync(0x10, 0x04, 1);

        (await sender.ReadAsync(3)).ShouldAllBe(b => (b & 0x93) != 0x12);
    }

    [Fact(Timeout = 20_000)]
    public async Task A_silent_printer_prints_and_answers_nothing()
    {
        await using var printer = await StartAsync();
        printer.Behaviour = PrinterBehaviour.Silent;
        await using var sender = await PrinterSender.ConnectAsync(printer);
        await sender.SendAsync([0x10, 0x04, 1, .. "quiet\n"u8, .. cut]);
        await printer.WaitForTicketsAsync(1, Cancellation);

        printer.Behaviour = PrinterBehaviour.Normal;

        (await sender.AskAsync(0x10, 0x04, 2)).ShouldBe((byte)0x12);
    }

    [Fact(Timeout = 20_000)]
    public async Task Half_a_picture_does_not_swallow_the_next_job()
    {
        await using var printer = await StartAsync();
        await using (var broken = await PrinterSender.ConnectAsync(printer))
            await broken.SendAsync(0x1D, 0x76, 0x30, 0, 72, 0, 0xFF, 0);
        await using var sender = await PrinterSender.ConnectAsync(printer);

        await sender.SendTextAsync("next\n");
        await sender.SendAsync(cut);

        (await printer.WaitForTicketsAsync(1, Cancellation))[0].Text.ShouldBe("next");
    }

    static Task<ReceiptPrinterEmulator> StartAsync() => ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), Cancellation);
}
