using System.Collections.Concurrent;
using System.Text;
using Dapper;
using Kiosk.Events;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Kiosk.Vouchers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kiosk.Tests.Printing;

/// <summary>A kiosk's print queue on a database of its own; it can be stopped and started again like the machine.</summary>
sealed class PrintRoom : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    readonly TempFolder folder = new();
    readonly PrintTimings timings;
    readonly TimeProvider time;
    ServiceProvider services;

    /// <param name="stall">To be set by tests whose printer does stall.</param>
    /// <param name="goodbye">To be set by tests whose printer never closes.</param>
    /// <param name="status">Enough for printers that answer; those of most tests are mute.</param>
    /// <param name="also">Other timings.</param>
    public PrintRoom(double stall = 20, double goodbye = 20, double status = 0.05, Func<PrintTimings, PrintTimings>? also = null, TimeProvider? time = null)
    {
        timings = new PrintTimings
        {
            Stall = TimeSpan.FromSeconds(stall),
            Goodbye = TimeSpan.FromSeconds(goodbye),
            FirstRetry = TimeSpan.FromMilliseconds(20),
            LongestRetry = TimeSpan.FromMilliseconds(100),
            FirstStatus = TimeSpan.FromSeconds(status),
        };
        timings = also?.Invoke(timings) ?? timings;
        this.time = time ?? TimeProvider.System;
        services = Build();
    }

    public List<PrinterOptions> Printers { get; } = [];
    public Tickets Content { get; } = new();
    public PrintQueue Queue => services.GetRequiredService<PrintQueue>();
    public PrintStateStore States => services.GetRequiredService<PrintStateStore>();
    public PrinterProbe Probe => services.GetRequiredService<PrinterProbe>();
    public LedgerStore Ledger => services.GetRequiredService<LedgerStore>();
    public EventFeed Feed => services.GetRequiredService<EventFeed>();
    public Database Database => services.GetRequiredService<Database>();

    public PrintRoom With(string name, string address)
    {
        Printers.Add(new PrinterOptions { Name = name, Address = address });
        return this;
    }

    public PrintRoom With(PrinterOptions printer)
    {
        Printers.Add(printer);
        return this;
    }

    public PrintRoom With(string name, TestPrinter printer) => With(name, printer.Address);

    public async Task<PrintRoom> StartAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        return this;
    }

    public async Task StopAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        services = Build();
    }

    public Voucher Voucher()
    {
        var code = Guid.NewGuid().ToString("N")[..10];
        var (voucher, _) = Ledger.AddPending(
            new NewVoucher { Username = code, Passcode = code, ValidFor = ValidFor.Find("1 day")!, UsernameIsOurs = true }, "Mara", null);
        Ledger.Activate(voucher!, "Mara");
        return voucher!;
    }

    public PrintJob Print(Voucher voucher, string printer = "Desk") => Queue.Enqueue(printer, [voucher.Id], null, 1, "Mara", null).Single();

    public IReadOnlyList<PrintJob> Print(int count, string printer = "Desk") =>
        Queue.Enqueue(printer, [.. Enumerable.Range(0, count).Select(_ => Voucher().Id)], null, 1, "Mara", null);

    public Task<PrintJob> WhenAsync(PrintJob job, PrintJobState state) => WhenAsync(job, now => now.State == state);

    public async Task<PrintJob> WhenAsync(PrintJob job, Func<PrintJob, bool> condition)
    {
        await UntilAsync(() => condition(Queue.Find(job.Id)!), () => Queue.Find(job.Id)!.ToString());
        return Queue.Find(job.Id)!;
    }

    public static async Task UntilAsync(Func<bool> condition, Func<string>? otherwise = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            patience.IsCancellationRequested.ShouldBeFalse(otherwise?.Invoke());
            await Task.Delay(5);
        }
    }

    public IReadOnlyList<EventEntry> History(string subject) => services.GetRequiredService<EventLog>().About(subject);

    public (int Count, string? At) Printed(Voucher voucher) => Database.Read(connection => connection.QuerySingle<(int, string?)>(
        "SELECT print_count, printed_at FROM vouchers WHERE id = @Id", new { voucher.Id }));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
        folder.Dispose();
    }

    ServiceProvider Build() =>
        new ServiceCollection()
            .AddLogging()
            .AddOptions()
            .AddSingleton(timings)
            .AddSingleton(time)
            .AddSingleton(_ => new Database(folder.File("kiosk.db")))
            .AddSingleton<EventLog>()
            .AddSingleton<EventFeed>()
            .AddSingleton<LedgerStore>()
            .AddSingleton<ITicketContent>(Content)
            .Configure<List<PrinterOptions>>(list => list.AddRange(Printers))
            .AddPrinting()
            .BuildServiceProvider();
}

/// <summary>One line for each ticket, as long as a test wants it.</summary>
sealed class Tickets : ITicketContent
{
    public int Length { get; set; }

    /// <summary>With the cut at its end, as a receipt printer wants it.</summary>
    public bool IsReceipt { get; set; }

    /// <summary>Happens when a ticket has just been drawn.</summary>
    public Action<PrintJob>? Drawn { get; set; }

    public ConcurrentDictionary<long, bool> Broken { get; } = new();

    public static string Text(PrintJob job, bool reprint = false) => $"{job.Printer}/{job.Id}/{job.VoucherId}{(reprint ? "/reprint" : "")}";

    public TicketBytes Render(PrintJob job, PrinterOptions printer)
    {
        var ticket = Draw(job, printer);
        Drawn?.Invoke(job);
        return ticket;
    }

    TicketBytes Draw(PrintJob job, PrinterOptions printer) =>
        Broken.ContainsKey(job.VoucherId ?? 0)
            ? throw new FormatException("the template is broken")
            : printer.Kind is PrinterKind.Zpl ? new TicketBytes("", Encoding.ASCII.GetBytes($"^XA^FD{Text(job, job.Reprint)}^FS^XZ"))
            : new TicketBytes("", Encoding.ASCII.GetBytes(Text(job, job.Reprint).PadRight(Length, '.') + "\n" + (IsReceipt ? "\u001dVB\0" : "")));
}
