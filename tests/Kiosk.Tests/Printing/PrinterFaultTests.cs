using Kiosk.Emulators.Printers;
using Kiosk.Printing;
using Kiosk.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Printing;

/// <summary>Bad days: staff hear a sentence, nothing prints twice, the other printers go on.</summary>
public sealed class PrinterFaultTests : IAsyncLifetime
{
    readonly List<IAsyncDisposable> open = [];
    readonly CancellationToken patience = new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token;

    [Fact]
    public async Task The_paper_runs_out_in_the_middle_of_a_ticket()
    {
        var printer = await PrinterAsync();
        var room = await RoomAsync(printer.Address, also: timings => timings with { Confirm = TimeSpan.FromMilliseconds(300) });
        printer.PaperLeft = 2;
        var jobs = room.Print(3);
        var doubtful = await room.WhenAsync(jobs[1], PrintJobState.Unconfirmed);
        doubtful.Detail.ShouldBe(PrintSentence.PaperOutMidway);
        await room.WhenAsync(jobs[2], job => job.Attempts >= 3);
        room.Queue.Find(jobs[2].Id)!.ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(PrintJobState.Queued), job => job.Detail.ShouldBe(PrintSentence.PaperOut));

        printer.Conditions = PrinterConditions.None;
        await room.WhenAsync(jobs[2], PrintJobState.Confirmed);
        OnPaper(printer).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    [Fact]
    public async Task The_paper_is_out_for_an_hour()
    {
        var printer = await PrinterAsync();
        printer.Conditions = PrinterConditions.PaperOut;
        var clock = new ManualTimeProvider();
        var room = await RoomAsync(printer.Address, timings => timings with
        {
            FirstRetry = TimeSpan.FromSeconds(1),
            LongestRetry = TimeSpan.FromSeconds(30),
            FirstStatus = TimeSpan.FromDays(1),
            Status = TimeSpan.FromDays(1),
            Confirm = TimeSpan.FromDays(1),
        }, clock);
        var jobs = room.Print(20);
        for (var ending = clock.GetUtcNow().AddHours(1); clock.GetUtcNow() < ending;)
        {
            var attempts = room.Queue.Find(jobs[0].Id)!.Attempts;
            await PrintRoom.UntilAsync(() =>
            {
                clock.Advance(TimeSpan.FromSeconds(30));
                return room.Queue.Find(jobs[0].Id)!.Attempts > attempts;
            });
        }

        room.Queue.Find(jobs[0].Id)!.Detail.ShouldBe(PrintSentence.PaperOut);
        printer.Conditions = PrinterConditions.None;
        await PrintRoom.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(50));
            return room.Queue.Find(jobs[^1].Id)!.State is PrintJobState.Confirmed;
        });
        OnPaper(printer).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    [Theory]
    [InlineData(PrinterBehaviour.Silent)]
    [InlineData(PrinterBehaviour.GarbledStatus)]
    public async Task A_printer_without_a_word_of_sense_prints_and_is_asked_only_once(PrinterBehaviour behaviour)
    {
        var printer = await PrinterAsync();
        printer.Behaviour = behaviour;
        var room = await RoomAsync(printer.Address, also: timings => timings with { FirstStatus = TimeSpan.FromMilliseconds(100) });
        for (var n = 0; n < 3; n++)
            await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Sent);
        printer.RawJobs.Select(bytes => bytes.AsSpan().IndexOf((byte[])[0x10, 0x04]) >= 0).ShouldBe([true, false, false]);
        printer.Paper.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_mute_printer_is_asked_again_after_a_while_and_believed()
    {
        var printer = await PrinterAsync();
        printer.Behaviour = PrinterBehaviour.Silent;
        var room = await RoomAsync(printer.Address, also: timings => timings with { FirstStatus = TimeSpan.FromMilliseconds(100), AskMuteAgain = TimeSpan.Zero });
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Sent);
        printer.Behaviour = PrinterBehaviour.Normal;
        await PrintRoom.UntilAsync(() =>
        {
            var job = room.Print(room.Voucher());
            PrintRoom.UntilAsync(() => room.Queue.Find(job.Id)!.State is PrintJobState.Sent or PrintJobState.Confirmed).Wait();
            return room.Queue.Find(job.Id)!.State is PrintJobState.Confirmed;
        });
    }

    [Fact]
    public async Task A_printer_that_has_answered_before_and_is_stuck_gets_no_ticket()
    {
        var printer = await PrinterAsync();
        var room = await RoomAsync(printer.Address, also: timings => timings with { Status = TimeSpan.FromMilliseconds(200) });
        await room.WhenAsync(room.Print(room.Voucher()), PrintJobState.Confirmed);
        printer.Behaviour = PrinterBehaviour.NeverReads;
        var jobs = room.Print(3);
        await room.WhenAsync(jobs[0], job => job.Attempts >= 3);
        jobs.Select(job => room.Queue.Find(job.Id)!.State).ShouldAllBe(state => state == PrintJobState.Queued);
        room.Queue.Find(jobs[0].Id)!.Detail.ShouldBe(PrintSentence.Mute);

        printer.Behaviour = PrinterBehaviour.Normal;
        await room.WhenAsync(jobs[^1], PrintJobState.Confirmed);
        OnPaper(printer).Skip(1).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    [Fact]
    public async Task A_web_server_at_the_printers_address_gets_no_ticket()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.MapGet("/", () => "hello");
        await server.StartAsync(patience);
        var room = await RoomAsync(new Uri($"tcp://127.0.0.1:{new Uri(server.Urls.First()).Port}"));

        var job = await room.WhenAsync(room.Print(room.Voucher()), job => job.Attempts >= 3);
        (job.State, job.Detail).ShouldBe((PrintJobState.Queued, PrintSentence.AnotherDevice));
    }

    [Fact]
    public async Task One_bad_printer_holds_up_no_other()
    {
        var (bad, good) = (await PrinterAsync(), await PrinterAsync());
        bad.Behaviour = PrinterBehaviour.NeverReads;
        var room = await RoomAsync(bad.Address, also: timings => timings with { Stall = TimeSpan.FromSeconds(1), FirstStatus = TimeSpan.FromMilliseconds(100) });
        room.Printers.Clear();
        await room.StopAsync();
        await room.With("Desk", bad.Address.ToString()).With("Bar", good.Address.ToString()).StartAsync();
        room.Print(3);
        var jobs = room.Print(5, "Bar");
        await room.WhenAsync(jobs[^1], job => job.State is PrintJobState.Confirmed or PrintJobState.Sent);
        OnPaper(good).ShouldBe(jobs.Select(job => Tickets.Text(job)));
    }

    static IEnumerable<string> OnPaper(ReceiptPrinterEmulator printer) => printer.Paper.Select(ticket => ticket.Text.Trim());

    async Task<ReceiptPrinterEmulator> PrinterAsync()
    {
        var printer = await ReceiptPrinterEmulator.StartAsync(new ReceiptPrinterSettings(), CancellationToken.None);
        open.Add(printer);
        return printer;
    }

    async Task<PrintRoom> RoomAsync(Uri address, Func<PrintTimings, PrintTimings>? also = null, TimeProvider? time = null)
    {
        var room = new PrintRoom(goodbye: 0.3, status: 20, also: timings => also is null ? timings : also(timings), time: time);
        room.Content.IsReceipt = true;
        open.Add(room);
        return await room.With("Desk", address.ToString()).StartAsync();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(open))
            await one.DisposeAsync();
    }
}
