using Kiosk.Benchmarks.Figures;

namespace Kiosk.Benchmarks;

/// <summary>One thing to measure, chosen on the command line by its name; it gives one row or two.</summary>
sealed record Figure(string Name, Func<Bench, CancellationToken, Task<Row[]>> MeasureAsync)
{
    public static readonly IReadOnlyList<Figure> All =
    [
        new("pdf1000", ThousandTickets.MeasureAsync), // first: its most memory is this process's
        new("memory", IdleMemory.MeasureAsync),
        new("start", ColdStart.MeasureAsync),
        new("list", VoucherList.MeasureAsync),
        new("search", VoucherSearch.MeasureAsync),
        new("pdf", TicketsAsPdf.MeasureAsync),
        new("issue", Issuing.MeasureAsync),
        new("receipt", TenReceipts.MeasureAsync),
        new("batch", BatchOfHundred.MeasureAsync),
        new("ticket", OneTicket.MeasureAsync),
        new("queue", HundredTickets.MeasureAsync),
        new("hanging", HangingUplinks.MeasureAsync),
        new("polling", TwentyUplinks.MeasureAsync),
        new("history", UplinkPast.MeasureAsync),
    ];
}

/// <param name="Peer">The best known program of this kind, measured on such a machine.</param>
sealed record Row(string Figure, string Measured, bool Met, string Target, string Peer = "");
